package secondunit.engine.motion.bench;

import secondunit.engine.flow.Raster;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Structural similarity (Wang, Bovik, Sheikh and Simoncelli, "Image Quality Assessment: From Error
/// Visibility to Structural Similarity", IEEE Transactions on Image Processing 13(4), 2004):
/// Gaussian windows of 11 x 11 with a deviation of 1.5 pixels, constants 0.01 and 0.03 of a range
/// of 255, the mean over all windows that lie within the picture. The picture is not shrunk before.
final class Similarity {

    private static final int TAPS = 11;
    private static final double DEVIATION = 1.5;
    private static final float C1 = (float) Math.pow(0.01 * 255, 2);
    private static final float C2 = (float) Math.pow(0.03 * 255, 2);
    private static final float[] WEIGHTS = weights();

    private Similarity() {}

    private static float[] weights() {
        double[] bell = new double[TAPS];
        Arrays.setAll(bell, i -> Math.exp(-Math.pow((i - TAPS / 2) / DEVIATION, 2) / 2));
        double sum = Arrays.stream(bell).sum();
        float[] weights = new float[TAPS];
        for (int i = 0; i < TAPS; i++) {
            weights[i] = (float) (bell[i] / sum);
        }
        return weights;
    }

    /// @param made luma, 0 to 255
    /// @param truth of the same size, at least 11 x 11
    static double ssim(Raster made, Raster truth) {
        if (truth.width() < TAPS || truth.height() < TAPS) {
            throw new IllegalArgumentException(
                    "structural similarity needs pictures of %d x %d at least, not %s"
                            .formatted(TAPS, TAPS, truth));
        }
        double[] rows = new double[truth.height() - TAPS + 1];
        IntStream.range(0, rows.length)
                .parallel()
                .forEach(y -> rows[y] = new Row(truth.width()).sum(made, truth, y));
        return Arrays.stream(rows).sum() / rows.length / (truth.width() - TAPS + 1);
    }

    /// Weighted sums down one row of windows: of both pictures, their squares and their product.
    private static final class Row {

        private final int width;
        private final float[] made;
        private final float[] truth;
        private final float[] madeSquare;
        private final float[] truthSquare;
        private final float[] product;

        Row(int width) {
            this.width = width;
            this.made = new float[width];
            this.truth = new float[width];
            this.madeSquare = new float[width];
            this.truthSquare = new float[width];
            this.product = new float[width];
        }

        double sum(Raster a, Raster b, int top) {
            for (int tap = 0; tap < TAPS; tap++) {
                down(a.values(), b.values(), (top + tap) * width, WEIGHTS[tap]);
            }
            double sum = 0;
            for (int x = 0; x + TAPS <= width; x++) {
                sum += window(x);
            }
            return sum;
        }

        private void down(float[] a, float[] b, int at, float weight) {
            for (int x = 0; x < width; x++) {
                float p = a[at + x];
                float q = b[at + x];
                made[x] += weight * p;
                truth[x] += weight * q;
                madeSquare[x] += weight * p * p;
                truthSquare[x] += weight * q * q;
                product[x] += weight * p * q;
            }
        }

        private double window(int x) {
            double p = across(made, x);
            double q = across(truth, x);
            double varianceP = across(madeSquare, x) - p * p;
            double varianceQ = across(truthSquare, x) - q * q;
            double covariance = across(product, x) - p * q;
            return (2 * p * q + C1)
                    * (2 * covariance + C2)
                    / ((p * p + q * q + C1) * (varianceP + varianceQ + C2));
        }

        private static double across(float[] values, int x) {
            double sum = 0;
            for (int tap = 0; tap < TAPS; tap++) {
                sum += WEIGHTS[tap] * values[x + tap];
            }
            return sum;
        }
    }
}
