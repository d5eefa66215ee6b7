package secondunit.engine.sound;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// How a sound would go on from its last samples: linear prediction by Burg's method (Burg 1975;
/// Kay, "Modern Spectral Estimation", 7.5), so that value and slope have no jump where it ends.
/// Driven by noise as strong as what could not be foretold in the source, noise keeps its level.
final class Onset {

    private static final int ORDER = 48;
    static final int HISTORY = 2048;

    /// Below this share of the sound's power what is left is rounding, and nothing more is learnt.
    private static final double LEAST_LEFT = 1e-7;

    /// Draws the resonances inwards, so that none grows.
    private static final double DECAY = 0.9995;

    private Onset() {}

    /// `length` samples that follow `history`.
    ///
    /// @param chance drives them; without, they die away
    static double[] after(double[] history, int length, @Nullable Chance chance) {
        int known = Math.min(HISTORY, history.length);
        double[] tail = new double[known];
        double peak = 1e-9;
        for (int i = 0; i < known; i++) {
            tail[i] = history[history.length - known + i];
            peak = Math.max(peak, Math.abs(tail[i]));
        }
        double[] weights = new double[Math.min(ORDER, known / 3)];
        double unforeseen = burg(tail, weights);
        double[] line = Arrays.copyOf(tail, known + length);
        for (int i = known; i < line.length; i++) {
            double next = chance == null ? 0 : unforeseen * chance.normal();
            for (int k = 0; k < weights.length; k++) {
                next += weights[k] * line[i - 1 - k];
            }
            line[i] = Math.clamp(next, -peak, peak);
        }
        return Arrays.copyOfRange(line, known, line.length);
    }

    /// Fills in weights of the last samples, the newest first, that foretell the next; answers by
    /// how much it usually differs, as a root mean square.
    private static double burg(double[] x, double[] a) {
        double[] forward = x.clone();
        double[] backward = x.clone();
        int order = a.length;
        double left = x.length == 0 ? 0 : power(x) / x.length;
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
            left *= 1 - reflection * reflection;
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
        return Math.sqrt(Math.max(0, left));
    }

    private static double power(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value * value;
        }
        return sum;
    }
}
