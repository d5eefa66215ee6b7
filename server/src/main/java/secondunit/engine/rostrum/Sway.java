package secondunit.engine.rostrum;

import java.util.SplittableRandom;

/// How a camera in the hand wanders: a few slow swings that never come together, the same for the
/// same seed. Each of both directions stays within -1 to 1.
final class Sway {

    private static final double[] SWINGS_PER_SECOND = {0.31, 0.83, 1.9};
    private static final double[] SHARES = {0.62, 0.29, 0.09};

    private final double[] across = new double[SWINGS_PER_SECOND.length];
    private final double[] down = new double[SWINGS_PER_SECOND.length];

    Sway(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < across.length; i++) {
            across[i] = random.nextDouble();
            down[i] = random.nextDouble();
        }
    }

    double across(double seconds) {
        return at(seconds, across);
    }

    double down(double seconds) {
        return at(seconds, down);
    }

    private static double at(double seconds, double[] phases) {
        double sum = 0;
        for (int i = 0; i < phases.length; i++) {
            sum += SHARES[i] * Math.sin(2 * Math.PI * (SWINGS_PER_SECOND[i] * seconds + phases[i]));
        }
        return sum;
    }
}
