package secondunit.media.ffmpeg;

import secondunit.picture.Frame;
import secondunit.picture.Plane;

/// Guesses what a frame will cost in H.264 at QP 12. Each run of eight neighbours in a row stands
/// for a block: white noise of that strength would take log2(1 + rms difference / quantiser step)
/// bits a sample, times a factor fitted on noise of 12 to 30 steps. Pictures take less.
final class Detail {

    private static final int RUN = 8;
    private static final int ROW_STEP = 8;
    private static final double QUANTISER_STEP = 2.5;
    private static final double FITTED = 1.52;
    private static final double SAMPLES_PER_PIXEL = 1.5;

    private Detail() {}

    static double bitsPerPixel(Frame frame) {
        Plane plane = frame.plane(0);
        double step = QUANTISER_STEP * (1 << (frame.format().pixels().bitDepth() - 8));
        double sum = 0;
        int runs = 0;
        for (int y = 0; y < plane.height(); y += ROW_STEP) {
            for (int x = 0; x + RUN < plane.width(); x += RUN) {
                sum += Math.log1p(difference(plane, x, y) / step);
                runs++;
            }
        }
        return runs == 0 ? 0 : SAMPLES_PER_PIXEL * FITTED * sum / runs / Math.log(2);
    }

    /// Root mean square difference of neighbours from `x` on.
    private static double difference(Plane plane, int x, int y) {
        long sum = 0;
        int last = plane.get(x, y);
        for (int i = 1; i <= RUN; i++) {
            int value = plane.get(x + i, y);
            sum += (long) (value - last) * (value - last);
            last = value;
        }
        return Math.sqrt((double) sum / RUN);
    }
}
