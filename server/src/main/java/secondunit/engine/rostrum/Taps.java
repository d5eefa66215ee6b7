package secondunit.engine.rostrum;

import java.util.stream.IntStream;

/// Which samples of a line make each sample of a shorter or longer one, by a Lanczos window of
/// three lobes as wide as what it makes is coarse (Turkowski, "Filters for Common Resampling
/// Tasks", Graphics Gems I, 1990). Weights are worked out for each place itself, so that nothing
/// jumps when a view moves by a part of a pixel.
final class Taps {

    private static final int LOBES = 3;

    private final int[] first;
    private final float[][] weights;

    private Taps(int[] first, float[][] weights) {
        this.first = first;
        this.weights = weights;
    }

    /// How many samples are made.
    int count() {
        return first.length;
    }

    /// The first sample that one is made of, not beyond the line's ends.
    int first(int made) {
        return first[made];
    }

    /// The weights of the samples from the first one on; they add up to 1.
    float[] weights(int made) {
        return weights[made];
    }

    /// The first sample that any is made of.
    int start() {
        return IntStream.of(first).min().orElse(0);
    }

    /// The sample after the last that any is made of.
    int end() {
        return IntStream.range(0, first.length)
                .map(made -> first[made] + weights[made].length)
                .max()
                .orElse(0);
    }

    /// @param length samples of the line
    /// @param from where on it the view begins, in samples from its start
    /// @param span samples of it that are seen
    /// @param count samples to make
    static Taps of(int length, double from, double span, int count) {
        double step = span / count;
        double coarse = Math.max(1, step);
        int[] first = new int[count];
        float[][] weights = new float[count][];
        for (int i = 0; i < count; i++) {
            double centre = from + (i + 0.5) * step - 0.5;
            long whole = Math.round(centre);
            if (step == 1 && Math.abs(centre - whole) < 1e-9) {
                first[i] = Math.toIntExact(Math.clamp(whole, 0, length - 1L));
                weights[i] = new float[] {1};
            } else {
                int low = (int) Math.ceil(centre - LOBES * coarse);
                int high = (int) Math.floor(centre + LOBES * coarse);
                first[i] = Math.clamp(low, 0, length - 1);
                weights[i] = weights(low, high, first[i], length, centre, coarse);
            }
        }
        return new Taps(first, weights);
    }

    /// What would lie beyond an end is the end.
    private static float[] weights(
            int low, int high, int first, int length, double centre, double coarse) {
        int last = Math.clamp(high, first, length - 1);
        double[] sums = new double[last - first + 1];
        double sum = 0;
        for (int at = low; at <= high; at++) {
            double weight = lanczos((at - centre) / coarse);
            sums[Math.clamp(at, first, last) - first] += weight;
            sum += weight;
        }
        float[] weights = new float[sums.length];
        for (int i = 0; i < sums.length; i++) {
            weights[i] = (float) (sums[i] / sum);
        }
        return weights;
    }

    private static double lanczos(double x) {
        return Math.abs(x) >= LOBES ? 0 : sinc(x) * sinc(x / LOBES);
    }

    private static double sinc(double x) {
        return Math.abs(x) < 1e-9 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }
}
