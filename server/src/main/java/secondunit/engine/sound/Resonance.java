package secondunit.engine.sound;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// An autoregressive model of a sound: each sample is a weighted sum of those before it, and noise.
///
/// Fitted by the autocorrelation method and the Levinson-Durbin recursion (Makhoul, "Linear
/// Prediction: A Tutorial Review", Proc. IEEE 63, 1975), which always gives a stable process. The
/// autocorrelation is that of the quiet moments: the windows of 50 ms (at 48 kHz) whose power is
/// not above the 40th percentile.
final class Resonance {

    private static final int ORDER = 64;
    private static final int WINDOW = 2400;
    private static final double QUIET = 0.4;

    /// Keeps the recursion well conditioned: noise 90 dB below the sound.
    private static final double WHITENING = 1e-9;

    private final double[] weights;
    private final double noise;

    private Resonance(double[] weights, double noise) {
        this.weights = weights;
        this.noise = noise;
    }

    static Resonance of(double[] sound) {
        double[] correlation = quietCorrelation(sound);
        correlation[0] *= 1 + WHITENING;
        return levinson(correlation);
    }

    /// The sound's continuation: `length` samples after its last.
    double[] goOn(double[] sound, int length, RandomGenerator random) {
        double[] line = new double[ORDER + length];
        int known = Math.min(ORDER, sound.length);
        System.arraycopy(sound, sound.length - known, line, ORDER - known, known);
        for (int i = ORDER; i < line.length; i++) {
            double value = noise * random.nextGaussian();
            for (int k = 0; k < ORDER; k++) {
                value += weights[k] * line[i - 1 - k];
            }
            line[i] = value;
        }
        return Arrays.copyOfRange(line, ORDER, line.length);
    }

    /// Mean autocorrelation, for each sample, of the quiet windows.
    private static double[] quietCorrelation(double[] sound) {
        int window = Math.min(WINDOW, sound.length);
        int count = sound.length / window;
        double[] powers = new double[count];
        for (int i = 0; i < count; i++) {
            powers[i] = lag(sound, i * window, window, 0);
        }
        double[] sorted = powers.clone();
        Arrays.sort(sorted);
        double limit = sorted[(int) (QUIET * (count - 1))];
        double[] sum = new double[ORDER + 1];
        int quiet = 0;
        for (int i = 0; i < count; i++) {
            if (powers[i] <= limit) {
                quiet++;
                for (int k = 0; k <= ORDER; k++) {
                    sum[k] += lag(sound, i * window, window, k);
                }
            }
        }
        for (int k = 0; k <= ORDER; k++) {
            sum[k] /= (double) quiet * window;
        }
        return sum;
    }

    private static double lag(double[] sound, int start, int length, int lag) {
        double sum = 0;
        for (int i = start + lag; i < start + length; i++) {
            sum += sound[i] * sound[i - lag];
        }
        return sum;
    }

    private static Resonance levinson(double[] r) {
        double[] a = new double[ORDER];
        double error = r[0];
        for (int m = 0; m < ORDER && error > 0; m++) {
            double reach = r[m + 1];
            for (int k = 0; k < m; k++) {
                reach -= a[k] * r[m - k];
            }
            double reflection = reach / error;
            double[] previous = a.clone();
            a[m] = reflection;
            for (int k = 0; k < m; k++) {
                a[k] = previous[k] - reflection * previous[m - 1 - k];
            }
            error *= 1 - reflection * reflection;
        }
        return new Resonance(a, Math.sqrt(Math.max(0, error)));
    }
}
