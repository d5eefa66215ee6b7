package secondunit.engine.sound;

import java.util.Arrays;

/// How a sound would go on from its last samples: linear prediction by Burg's method (Burg 1975;
/// Kay, "Modern Spectral Estimation", 7.5), so that value and slope have no jump where it ends.
final class Onset {

    private static final int ORDER = 48;
    private static final int HISTORY = 2048;

    /// Below this share of the sound's power what is left is rounding, and nothing more is learnt.
    private static final double LEAST_LEFT = 1e-7;

    /// Draws the resonances inwards, so that none grows.
    private static final double DECAY = 0.9995;

    private Onset() {}

    /// `length` samples that follow `history`.
    static float[] after(float[] history, int length) {
        int known = Math.min(HISTORY, history.length);
        double[] tail = new double[known];
        double peak = 1e-9;
        for (int i = 0; i < known; i++) {
            tail[i] = history[history.length - known + i];
            peak = Math.max(peak, Math.abs(tail[i]));
        }
        double[] weights = burg(tail, Math.min(ORDER, known / 3));
        double[] line = Arrays.copyOf(tail, known + length);
        float[] after = new float[length];
        for (int i = 0; i < length; i++) {
            double next = 0;
            for (int k = 0; k < weights.length; k++) {
                next += weights[k] * line[known + i - 1 - k];
            }
            line[known + i] = Math.clamp(next, -peak, peak);
            after[i] = (float) line[known + i];
        }
        return after;
    }

    /// Weights of the last samples, the newest first, that foretell the next.
    private static double[] burg(double[] x, int order) {
        double[] forward = x.clone();
        double[] backward = x.clone();
        double[] a = new double[order];
        double least = LEAST_LEFT * 2 * power(x);
        for (int m = 0; m < order; m++) {
            double top = 0;
            double bottom = 1e-12;
            for (int n = m + 1; n < x.length; n++) {
                top += forward[n] * backward[n - 1];
                bottom += forward[n] * forward[n] + backward[n - 1] * backward[n - 1];
            }
            if (bottom <= least) {
                break;
            }
            double reflection = 2 * top / bottom;
            double[] before = a.clone();
            a[m] = reflection;
            for (int k = 0; k < m; k++) {
                a[k] = before[k] - reflection * before[m - 1 - k];
            }
            for (int n = x.length - 1; n > m; n--) {
                double f = forward[n];
                forward[n] = f - reflection * backward[n - 1];
                backward[n] = backward[n - 1] - reflection * f;
            }
        }
        double decay = 1;
        for (int k = 0; k < order; k++) {
            decay *= DECAY;
            a[k] *= decay;
        }
        return a;
    }

    private static double power(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value * value;
        }
        return sum;
    }
}
