package secondunit.engine.motion.bench;

import secondunit.engine.flow.Raster;
import secondunit.engine.motion.Planes;
import secondunit.picture.Frame;
import secondunit.picture.PixelFormat;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How like a made frame is to the true one, by luma alone. Samples of any depth are put on the
/// scale 0 to 255, their range left as it is; R'G'B' is weighted as ITU-R BT.709-6, item 3.2.
final class Fidelity {

    /// No frame counts for more than this, in dB: one exact frame would outweigh all others.
    static final double MOST = 60;

    private static final float[] BT709 = {0.2126f, 0.7152f, 0.0722f};
    private static final double PEAK = 255;

    private Fidelity() {}

    static Raster luma(Frame frame) {
        PixelFormat pixels = frame.format().pixels();
        float[] weights = pixels.model() == PixelFormat.Model.RGB ? BT709 : new float[] {1};
        Raster luma = new Raster(frame.size().width(), frame.size().height());
        for (int p = 0; p < weights.length; p++) {
            float weight = weights[p] * 255f / pixels.peak();
            float[] plane = Planes.of(frame.plane(p)).values();
            for (int i = 0; i < plane.length; i++) {
                luma.values()[i] += weight * plane[i];
            }
        }
        return luma;
    }

    /// Peak signal-to-noise ratio in dB, at most [#MOST].
    static double psnr(Raster made, Raster truth) {
        double[] rows = new double[truth.height()];
        IntStream.range(0, rows.length)
                .parallel()
                .forEach(y -> {
                    for (int x = 0; x < truth.width(); x++) {
                        double error = made.at(x, y) - truth.at(x, y);
                        rows[y] += error * error;
                    }
                });
        double mean = Arrays.stream(rows).sum() / truth.values().length;
        return mean == 0 ? MOST : Math.min(MOST, 10 * Math.log10(PEAK * PEAK / mean));
    }
}
