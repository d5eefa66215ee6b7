package secondunit.engine.flow;

import java.util.stream.IntStream;

/// A rectangle of floats, rows top to bottom. Coordinates beyond an edge mean the edge.
public final class Raster {

    private final int width;
    private final int height;
    private final float[] values;

    public Raster(int width, int height) {
        this(width, height, new float[Math.multiplyExact(width, height)]);
    }

    /// @param values kept, not copied: the maker hands them over
    public Raster(int width, int height, float[] values) {
        if (width <= 0 || height <= 0 || values.length != width * height) {
            throw new IllegalArgumentException(
                    "raster %dx%d cannot hold %d values".formatted(width, height, values.length));
        }
        this.width = width;
        this.height = height;
        this.values = values;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// The values themselves, not a copy.
    public float[] values() {
        return values;
    }

    public float at(int x, int y) {
        return values[Math.clamp(y, 0, height - 1) * width + Math.clamp(x, 0, width - 1)];
    }

    public void set(int x, int y, float value) {
        values[y * width + x] = value;
    }

    /// Bilinear; whole numbers are pixel centres.
    public float sample(float x, float y) {
        float inX = Math.clamp(x, 0, width - 1);
        float inY = Math.clamp(y, 0, height - 1);
        int left = (int) inX;
        int top = (int) inY;
        int at = top * width + left;
        int right = left + 1 < width ? 1 : 0;
        int below = top + 1 < height ? width : 0;
        float u = inX - left;
        float upper = values[at] + u * (values[at + right] - values[at]);
        float lower = values[at + below] + u * (values[at + below + right] - values[at + below]);
        return upper + (inY - top) * (lower - upper);
    }

    /// Means over squares of `factor` x `factor`; a rest at the right and the bottom makes a
    /// smaller square.
    public Raster shrunk(int factor) {
        if (factor == 1) {
            return this;
        }
        Raster small = new Raster((width + factor - 1) / factor, (height + factor - 1) / factor);
        IntStream.range(0, small.height)
                .parallel()
                .forEach(y -> {
                    for (int x = 0; x < small.width; x++) {
                        small.set(x, y, square(x * factor, y * factor, factor));
                    }
                });
        return small;
    }

    private float square(int left, int top, int side) {
        int right = Math.min(left + side, width);
        int bottom = Math.min(top + side, height);
        float sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += values[y * width + x];
            }
        }
        return sum / ((right - left) * (bottom - top));
    }

    /// The mean over squares of 2 x radius + 1, twice over, which is nearly a tent.
    public Raster smooth(int radius) {
        return radius == 0 ? this : box(radius).box(radius);
    }

    private Raster box(int radius) {
        Raster across = new Raster(width, height);
        IntStream.range(0, height)
                .parallel()
                .forEach(y -> run(values, across.values, y * width, 1, width, radius));
        Raster down = new Raster(width, height);
        IntStream.range(0, width)
                .parallel()
                .forEach(x -> run(across.values, down.values, x, width, height, radius));
        return down;
    }

    private static void run(float[] from, float[] to, int at, int stride, int length, int radius) {
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            sum += from[at + stride * Math.clamp(i, 0, length - 1)];
        }
        for (int i = 0; i < length; i++) {
            to[at + stride * i] = (float) (sum / (2 * radius + 1));
            sum += from[at + stride * Math.min(i + radius + 1, length - 1)];
            sum -= from[at + stride * Math.max(i - radius, 0)];
        }
    }

    /// Mean of the absolute differences, pixel by pixel.
    public double meanDifference(Raster other) {
        if (other.width != width || other.height != height) {
            throw new IllegalArgumentException(
                    "pictures of %s and %s cannot be compared".formatted(this, other));
        }
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += Math.abs(values[i] - other.values[i]);
        }
        return sum / values.length;
    }

    public double mean() {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
