package secondunit.engine.stage;

import secondunit.picture.Samples;

import java.util.ArrayList;
import java.util.List;

/// Finds where sounds begin: where the energy of the signal's second differences (its highs: what
/// rings on has few), over half a millisecond, jumps above what it was over the five milliseconds
/// before.
final class Onsets {

    private static final double JUMP = 4;
    private static final double LEAST = 1e-9;
    private static final int HOPS_BEFORE = 20;
    private static final int HOPS_DEAF = 32;

    private Onsets() {}

    /// Seconds from the first sample, to a quarter of a millisecond.
    static List<Double> seconds(Samples sound) {
        int hop = sound.sampleRate() / 4000;
        double[] energy = energy(sound, hop);
        List<Double> onsets = new ArrayList<>();
        int heard = -HOPS_DEAF;
        for (int i = 1; i + 1 < energy.length; i++) {
            double now = (energy[i] + energy[i + 1]) / 2;
            if (i - heard >= HOPS_DEAF && now > LEAST && now > JUMP * before(energy, i)) {
                onsets.add((double) begin(energy, i) * hop / sound.sampleRate());
                heard = i;
            }
        }
        return onsets;
    }

    /// The window that jumps may begin one hop early.
    private static int begin(double[] energy, int hop) {
        return energy[hop] > energy[hop + 1] / 20 ? hop : hop + 1;
    }

    private static double before(double[] energy, int hop) {
        double sum = 0;
        int from = Math.max(0, hop - HOPS_BEFORE);
        for (int i = from; i < hop; i++) {
            sum += energy[i];
        }
        return sum / (hop - from);
    }

    /// Mean square of the second difference in each hop, all channels added.
    private static double[] energy(Samples sound, int hop) {
        double[] energy = new double[sound.length() / hop];
        for (int c = 0; c < sound.channels(); c++) {
            float[] x = sound.channel(c);
            for (int i = 2; i < energy.length * hop; i++) {
                double d = x[i] - 2 * x[i - 1] + x[i - 2];
                energy[i / hop] += d * d / hop;
            }
        }
        return energy;
    }
}
