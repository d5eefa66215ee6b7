package secondunit.engine.flow;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A rectangle of floats, rows top to bottom. Coordinates beyond an edge mean the edge.
public final class Raster {

    private static final int COLUMNS = 64;

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
        boolean inside = x >= 0 && y >= 0 && x < width && y < height;
        return inside
                ? values[y * width + x]
                : values[within(y, height) * width + within(x, width)];
    }

    private static int within(int at, int length) {
        return at < 0 ? 0 : Math.min(at, length - 1);
    }

    public void set(int x, int y, float value) {
        values[y * width + x] = value;
    }

    /// Bilinear; whole numbers are pixel centres.
    public float sample(float x, float y) {
        float inX = x < 0 ? 0 : x > width - 1 ? width - 1 : x;
        float inY = y < 0 ? 0 : y > height - 1 ? height - 1 : y;
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
                .forEach(y -> runAcross(across.values, y * width, radius));
        Raster down = new Raster(width, height);
        IntStream.range(0, (width + COLUMNS - 1) / COLUMNS)
                .parallel()
                .forEach(i -> across.runDown(down.values, i * COLUMNS, radius));
        return down;
    }

    private void runAcross(float[] to, int row, int radius) {
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            sum += values[row + within(i, width)];
        }
        for (int x = 0; x < width; x++) {
            to[row + x] = (float) (sum / (2 * radius + 1));
            sum += values[row + Math.min(x + radius + 1, width - 1)];
            sum -= values[row + Math.max(x - radius, 0)];
        }
    }

    /// COLUMNS columns side by side, so that memory is read along its rows.
    private void runDown(float[] to, int left, int radius) {
        int count = Math.min(COLUMNS, width - left);
        double[] sums = new double[count];
        for (int i = -radius; i <= radius; i++) {
            int row = within(i, height) * width + left;
            for (int x = 0; x < count; x++) {
                sums[x] += values[row + x];
            }
        }
        for (int y = 0; y < height; y++) {
            int here = y * width + left;
            int below = Math.min(y + radius + 1, height - 1) * width + left;
            int above = Math.max(y - radius, 0) * width + left;
            for (int x = 0; x < count; x++) {
                to[here + x] = (float) (sums[x] / (2 * radius + 1));
                sums[x] += values[below + x];
                sums[x] -= values[above + x];
            }
        }
    }

    /// Mean of the absolute differences, pixel by pixel.
    public double meanDifference(Raster other) {
        if (other.width != width || other.height != height) {
            throw new IllegalArgumentException(
                    "pictures of %s and %s cannot be compared".formatted(this, other));
        }
        double[] rows = new double[height];
        IntStream.range(0, height).parallel().forEach(y -> rows[y] = difference(other, y));
        return Arrays.stream(rows).sum() / values.length;
    }

    private double difference(Raster other, int y) {
        double sum = 0;
        for (int i = y * width; i < (y + 1) * width; i++) {
            sum += Math.abs(values[i] - other.values[i]);
        }
        return sum;
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
