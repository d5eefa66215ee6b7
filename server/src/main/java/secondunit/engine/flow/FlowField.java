package secondunit.engine.flow;

/// A displacement for every pixel, in pixels, as two rasters of one size.
public final class FlowField {

    private final Raster dx;
    private final Raster dy;

    /// @param dx to the right
    /// @param dy downwards
    public FlowField(Raster dx, Raster dy) {
        if (dx.width() != dy.width() || dx.height() != dy.height()) {
            throw new IllegalArgumentException(
                    "flow parts are %s and %s, not of one size".formatted(dx, dy));
        }
        this.dx = dx;
        this.dy = dy;
    }

    public FlowField(int width, int height) {
        this(new Raster(width, height), new Raster(width, height));
    }

    public int width() {
        return dx.width();
    }

    public int height() {
        return dx.height();
    }

    public Raster dx() {
        return dx;
    }

    public Raster dy() {
        return dy;
    }

    /// Mean length of the displacements, in pixels.
    public double meanLength() {
        float[] x = dx.values();
        float[] y = dy.values();
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += Math.sqrt(x[i] * x[i] + y[i] * y[i]);
        }
        return sum / x.length;
    }
}
