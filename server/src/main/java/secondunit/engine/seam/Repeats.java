package secondunit.engine.seam;

import secondunit.engine.flow.Steps;

import java.util.List;

/// Frames that a rate conversion has shown twice, such as one in five where 24 frames a second
/// became 30.
///
/// @param least a step with less luma is a repeat
/// @param longest the most repeats in a row, 0 where there are none
/// @param first how many steps from the join the nearest lies, the join's own counting 0
/// @param apart the least number of steps from one to the next
record Repeats(double least, int longest, int first, int apart) {

    private static final double SHARE = 0.15;
    private static final double HIGH = 0.75;

    /// Of the source's own steps, the nearest to the join first. Fewer than two are chance.
    static Repeats of(List<Step> own) {
        if (own.isEmpty()) {
            return new Repeats(0, 0, 0, 1);
        }
        double[] lumas = own.stream().mapToDouble(Step::luma).toArray();
        double least = SHARE * Steps.percentile(lumas, HIGH);
        int longest = 0;
        int run = 0;
        int first = 0;
        int last = 0;
        int apart = Integer.MAX_VALUE;
        for (int i = 1; i <= lumas.length; i++) {
            if (lumas[i - 1] >= least) {
                run = 0;
                continue;
            }
            longest = Math.max(longest, ++run);
            if (first == 0) {
                first = i;
            } else {
                apart = Math.min(apart, i - last);
            }
            last = i;
        }
        return apart == Integer.MAX_VALUE
                ? new Repeats(0, 0, 0, 1)
                : new Repeats(least, longest, first, apart);
    }

    boolean isRepeat(Step step) {
        return step.luma() < least;
    }

    /// True where the join's own step would be one.
    boolean isDue() {
        return longest > 0 && first % apart == 0;
    }
}
