package secondunit.engine.sound;

import java.util.Arrays;

/// How what is left of a sound's waveform dies away after its end: by linear prediction with the
/// weights of Burg's method (Burg 1975; Kay, "Modern Spectral Estimation", 7.5), so that value and
/// slope have no jump where it ends.
///
/// Noise is continued by other noise that already runs before the end, plus the prediction of how
/// the sound differs from it there: given where the sound ends, that is distributed as the sound's
/// own continuation would be, and has its level from the first sample on.
final class Onset {

    private static final int ORDER = 48;

    /// So many samples tell how it goes on.
    static final int HISTORY = 2048;

    /// Below this share of the sound's power what is left is rounding, and nothing more is learnt.
    private static final double LEAST_LEFT = 1e-7;

    /// Draws the resonances inwards, so that none grows.
    private static final double DECAY = 0.9995;

    private Onset() {}

    /// `length` samples that follow `difference`.
    ///
    /// @param difference the sound less what continues it, up to the sound's end
    static double[] after(double[] difference, int length) {
        int known = difference.length;
        double[] weights = new double[Math.min(ORDER, known / 3)];
        burg(difference, weights);
        double peak = 1e-9;
        for (double value : difference) {
            peak = Math.max(peak, Math.abs(value));
        }
        double[] line = Arrays.copyOf(difference, known + length);
        for (int i = known; i < line.length; i++) {
            double next = 0;
            for (int k = 0; k < weights.length; k++) {
                next += weights[k] * line[i - 1 - k];
            }
            line[i] = Math.clamp(next, -peak, peak);
        }
        return Arrays.copyOfRange(line, known, line.length);
    }

    /// Fills in weights of the last samples, the newest first, that foretell the next.
    private static void burg(double[] x, double[] a) {
        double[] forward = x.clone();
        double[] backward = x.clone();
        int order = a.length;
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
    }

    private static double power(double[] x) {
        double sum = 0;
        for (double value : x) {
            sum += value * value;
        }
        return sum;
    }
}
