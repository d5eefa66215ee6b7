package secondunit.engine.sound;

import java.util.Arrays;

/// Fits tones of known frequencies to a stretch of sound by weighted least squares, one tone after
/// another in several rounds (Gauss and Seidel), each to what the others leave.
final class Fit {

    private static final int ROUNDS = 3;

    private final double[][] left;
    private final double[] weights;
    private final int origin;

    /// @param sound one array for each channel, which is kept and worked on
    /// @param weights one for each sample
    /// @param origin the sample that is t = 0 of the tones
    Fit(double[][] sound, double[] weights, int origin) {
        this.left = sound;
        this.weights = weights;
        this.origin = origin;
    }

    /// The tones, in the order of their frequencies as given.
    Partial[] tones(double[] turns) {
        Partial[] tones = new Partial[turns.length];
        for (int round = 0; round < (turns.length == 1 ? 1 : ROUNDS); round++) {
            for (int i = 0; i < turns.length; i++) {
                if (tones[i] != null) {
                    add(tones[i], 1);
                }
                tones[i] = one(turns[i]);
                add(tones[i], -1);
            }
        }
        return tones;
    }

    /// What no tone explains.
    double[][] left() {
        return left;
    }

    Partial one(double turns) {
        double[] cos = new double[weights.length];
        double[] sin = new double[weights.length];
        turn(turns, cos, sin);
        double cc = 1e-12;
        double cs = 0;
        double ss = 1e-12;
        for (int i = 0; i < weights.length; i++) {
            cc += weights[i] * cos[i] * cos[i];
            cs += weights[i] * cos[i] * sin[i];
            ss += weights[i] * sin[i] * sin[i];
        }
        double[] cosine = new double[left.length];
        double[] sine = new double[left.length];
        double determinant = cc * ss - cs * cs;
        for (int c = 0; c < left.length; c++) {
            double a = 0;
            double b = 0;
            for (int i = 0; i < weights.length; i++) {
                double value = weights[i] * left[c][i];
                a += value * cos[i];
                b += value * sin[i];
            }
            cosine[c] = (a * ss - b * cs) / determinant;
            sine[c] = (b * cc - a * cs) / determinant;
        }
        return new Partial(turns, cosine, sine);
    }

    void add(Partial tone, double sign) {
        double[] cos = new double[weights.length];
        double[] sin = new double[weights.length];
        turn(tone.turns(), cos, sin);
        for (int c = 0; c < left.length; c++) {
            for (int i = 0; i < weights.length; i++) {
                left[c][i] += sign * (tone.cosine(c) * cos[i] + tone.sine(c) * sin[i]);
            }
        }
    }

    /// Cosine and sine at every sample, by turning a pointer on.
    private void turn(double turns, double[] cos, double[] sin) {
        double stepCos = Math.cos(2 * Math.PI * turns);
        double stepSin = Math.sin(2 * Math.PI * turns);
        double c = Math.cos(-2 * Math.PI * turns * origin);
        double s = Math.sin(-2 * Math.PI * turns * origin);
        for (int i = 0; i < cos.length; i++) {
            cos[i] = c;
            sin[i] = s;
            double next = c * stepCos - s * stepSin;
            s = s * stepCos + c * stepSin;
            c = next;
        }
    }

    /// Weights that fall to nothing at both ends, and count a loud moment as little as a quiet one.
    ///
    /// @param block samples of one moment
    static double[] evenly(double[][] sound, int block) {
        int length = sound[0].length;
        double[] powers = new double[(length + block - 1) / block];
        for (double[] channel : sound) {
            for (int i = 0; i < length; i++) {
                powers[i / block] += channel[i] * channel[i];
            }
        }
        double[] sorted = powers.clone();
        Arrays.sort(sorted);
        double usual = sorted[sorted.length / 4] + 1e-12;
        double[] weights = new double[length];
        for (int i = 0; i < length; i++) {
            double sine = Math.sin(Math.PI * (i + 0.5) / length);
            double over = Math.max(1, powers[i / block] / usual);
            weights[i] = sine * sine / over;
        }
        return weights;
    }
}
