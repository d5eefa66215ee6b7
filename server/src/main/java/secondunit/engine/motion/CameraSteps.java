package secondunit.engine.motion;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A camera's movement as six series that can be foretold: how the middle of the picture shifts,
/// and how far growing, turning and shearing take its edge, all in grid pixels a step. The shift is
/// one movement, the rest another.
record CameraSteps(int width, int height) {

    private static final int[] SHIFT = {2, 5};
    private static final int[] REST = {0, 1, 3, 4};

    /// Movement of less than this many pixels a step is none: pixels are then copied, not sampled.
    private static final double LEAST_MOVEMENT = 0.02;

    private double cx() {
        return (width - 1) / 2.0;
    }

    private double cy() {
        return (height - 1) / 2.0;
    }

    private double reach() {
        return Math.max(width, height) / 2.0;
    }

    /// The hidden steps of a camera, as offsets ([Affine#offsets]) in pixels.
    ///
    /// @param before its steps before them in time order
    /// @param after its steps after them
    /// @param total all of the hidden steps together, where that is known
    double[][] foretold(
            Forecast forecast, List<Affine> before, List<Affine> after, @Nullable Affine total) {
        List<Affine> all = new ArrayList<>(before);
        all.addAll(after);
        double[][] offsets = new double[6][];
        for (int[] parts : List.of(SHIFT, REST)) {
            double[][] known = new double[parts.length][];
            double[] totals = new double[parts.length];
            for (int i = 0; i < parts.length; i++) {
                int part = parts[i];
                known[i] = all.stream().mapToDouble(step -> pixels(step, part)).toArray();
                totals[i] = total == null ? 0 : pixels(total, part);
            }
            double[][] steps =
                    total == null ? forecast.steps(known) : forecast.steps(known, totals);
            for (int i = 0; i < parts.length; i++) {
                offsets[parts[i]] = steps[i];
            }
        }
        return offsets;
    }

    private double pixels(Affine step, int part) {
        return step.offsets(cx(), cy())[part] * (part % 3 == 2 ? 1 : reach());
    }

    /// The movement from one time to another, in steps from the first hidden one's beginning.
    Affine between(double[][] steps, double from, double to) {
        double[] offsets = new double[6];
        double movement = 0;
        for (int part = 0; part < 6; part++) {
            double pixels = sum(steps[part], to) - sum(steps[part], from);
            movement += Math.abs(pixels);
            offsets[part] = pixels / (part % 3 == 2 ? 1 : reach());
        }
        return movement < LEAST_MOVEMENT * (to - from)
                ? Affine.IDENTITY
                : Affine.ofOffsets(offsets, cx(), cy());
    }

    private static double sum(double[] steps, double until) {
        double sum = 0;
        for (int step = 0; step < steps.length && step < until; step++) {
            sum += Math.min(1, until - step) * steps[step];
        }
        return sum;
    }
}
