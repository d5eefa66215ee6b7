package secondunit.engine.sound;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Whether a tone keeps its strength and its phase in most parts of a sound. In the others
/// something louder may cover it.
final class Steadiness {

    private static final double MOST = 0.6;
    private static final double OFF = 0.35;
    private static final double OFF_RADIANS = 0.6;

    private final double[] strengths;
    private final double[] phases;

    /// @param strengths of each part
    /// @param phases radians, of each part
    Steadiness(double[] strengths, double[] phases) {
        this.strengths = strengths;
        this.phases = phases;
    }

    /// Radians a part by which the phase grows; not a number where the tone is not steady.
    double slope() {
        double usual = median(strengths);
        double rough = rough();
        double mean = mean(rough);
        int[] like =
                IntStream.range(0, phases.length)
                        .filter(i -> Math.abs(strengths[i] - usual) <= OFF * usual)
                        .filter(i -> Math.abs(left(i, rough, mean)) <= OFF_RADIANS)
                        .toArray();
        return like.length < MOST * phases.length ? Double.NaN : rough + refined(like, rough, mean);
    }

    private double rough() {
        double[] steps = new double[phases.length - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = wrapped(phases[i + 1] - phases[i]);
        }
        return median(steps);
    }

    /// The phase at part 0 that most parts agree on.
    private double mean(double slope) {
        double cos = 0;
        double sin = 0;
        for (int i = 0; i < phases.length; i++) {
            cos += Math.cos(phases[i] - slope * i);
            sin += Math.sin(phases[i] - slope * i);
        }
        return Math.atan2(sin, cos);
    }

    private double left(int part, double slope, double mean) {
        return wrapped(phases[part] - slope * part - mean);
    }

    /// What a line through these parts adds to the slope, by least squares.
    private double refined(int[] parts, double slope, double mean) {
        double middle = IntStream.of(parts).average().orElse(0);
        double top = 0;
        double bottom = 1e-12;
        for (int i : parts) {
            top += (i - middle) * left(i, slope, mean);
            bottom += (i - middle) * (i - middle);
        }
        return top / bottom;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double wrapped(double radians) {
        return Math.IEEEremainder(radians, 2 * Math.PI);
    }
}
