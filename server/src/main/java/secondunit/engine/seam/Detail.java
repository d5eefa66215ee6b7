package secondunit.engine.seam;

import secondunit.engine.flow.Raster;
import secondunit.engine.flow.Steps;

import java.util.stream.IntStream;

/// How finely a frame is drawn, and how grainy it is, both as logarithms to base 2, so that a
/// difference of 1 is a factor of two.
///
/// @param sharpness gradients from pixel to pixel over gradients over four pixels
/// @param grain standard deviation of the noise in the quieter blocks, in 8-bit units, at least
///   LEAST_GRAIN
record Detail(double sharpness, double grain) {

    /// Weaker grain counts as this much.
    static final double LEAST_GRAIN = 0.5;

    private static final int BLOCK = 16;

    /// Blocks up to this rank in quietness say what the grain is.
    private static final double QUIET = 0.25;

    private static final int COARSE = 4;

    static Detail of(Raster luma) {
        return new Detail(sharpness(luma), Math.log(Math.max(LEAST_GRAIN, grain(luma))) / LN2);
    }

    private static final double LN2 = Math.log(2);

    private static double sharpness(Raster luma) {
        double[] sums =
                IntStream.range(0, luma.height() / COARSE)
                        .parallel()
                        .mapToObj(band -> band(luma, band * COARSE))
                        .reduce(new double[2], (a, b) -> new double[] {a[0] + b[0], a[1] + b[1]});
        return Math.log((sums[0] + 1e-3) / (sums[1] + 1e-3)) / LN2;
    }

    /// Of one row in each band of four, along the row: mean squares would be ruled by few edges.
    private static double[] band(Raster luma, int y) {
        float[] values = luma.values();
        int row = y * luma.width();
        double fine = 0;
        double coarse = 0;
        for (int x = 0; x + 2 * COARSE < luma.width(); x += COARSE) {
            double here = 0;
            double there = 0;
            for (int i = 0; i < COARSE; i++) {
                here += values[row + x + i];
                there += values[row + x + i + COARSE];
                fine += Math.abs(values[row + x + i + 1] - values[row + x + i]);
            }
            coarse += Math.abs(there - here);
        }
        return new double[] {fine, coarse};
    }

    /// Immerkaer, "Fast Noise Variance Estimation", Computer Vision and Image Understanding 64
    /// (1996): the difference of two Laplacians, here block by block.
    private static double grain(Raster luma) {
        int across = (luma.width() - 2) / BLOCK;
        int down = (luma.height() - 2) / BLOCK;
        if (across * down < 4) {
            return 0;
        }
        double[] noise =
                IntStream.range(0, across * down)
                        .parallel()
                        .mapToDouble(i -> noise(luma, i % across * BLOCK, i / across * BLOCK))
                        .toArray();
        return Steps.percentile(noise, QUIET);
    }

    private static double noise(Raster luma, int left, int top) {
        float[] v = luma.values();
        int w = luma.width();
        double sum = 0;
        for (int y = top + 1; y <= top + BLOCK; y++) {
            for (int x = left + 1; x <= left + BLOCK; x++) {
                int i = y * w + x;
                sum +=
                        Math.abs(
                                v[i - w - 1]
                                        + v[i - w + 1]
                                        + v[i + w - 1]
                                        + v[i + w + 1]
                                        - 2 * (v[i - w] + v[i - 1] + v[i + 1] + v[i + w])
                                        + 4 * v[i]);
            }
        }
        return Math.sqrt(Math.PI / 2) * sum / (6.0 * BLOCK * BLOCK);
    }
}
