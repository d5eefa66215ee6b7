package secondunit.engine.seam;

import secondunit.engine.flow.Steps;

import java.util.List;
import java.util.function.ToDoubleFunction;

/// What is still beside a source that moves. Each is the 10th percentile of the source's own steps,
/// without the repeats of a rate conversion.
///
/// @param scale of pixels, 1 or less for small pictures
record Stillness(double luma, double calm, double flow, double scale, Repeats repeats) {

    private static final double STILL = 0.35;
    private static final double LEAST_LUMA = 0.3;
    private static final double LEAST_FLOW = 0.15;
    private static final double LOW = 0.1;

    static Stillness of(List<Step> own, Repeats repeats, double scale) {
        if (own.isEmpty()) {
            return new Stillness(0, 0, 0, scale, repeats);
        }
        List<Step> moving = own.stream().filter(step -> !repeats.isRepeat(step)).toList();
        return new Stillness(
                at(moving, Step::luma, LOW),
                at(moving, Step::calm, LOW),
                at(moving, Step::flow, LOW),
                scale,
                repeats);
    }

    private static double at(List<Step> steps, ToDoubleFunction<Step> value, double share) {
        return Steps.percentile(steps.stream().mapToDouble(value).toArray(), share);
    }

    boolean isStill(Step step) {
        boolean dead = luma >= LEAST_LUMA && step.luma() < STILL * luma;
        boolean moves = calm >= LEAST_LUMA || flow >= LEAST_FLOW * scale;
        return dead || (moves && step.calm() < STILL * calm && step.flow() < STILL * flow);
    }

    /// How many of these steps, from the first on, are still.
    int run(List<Step> steps) {
        int run = 0;
        while (run < steps.size() && isStill(steps.get(run))) {
            run++;
        }
        return run;
    }

    /// A step's luma as a share of the source's least moving ones: near 0 where the picture
    /// freezes.
    double share(Step step) {
        return step.luma() / Math.max(LEAST_LUMA, luma);
    }
}
