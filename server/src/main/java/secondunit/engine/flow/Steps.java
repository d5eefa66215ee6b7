package secondunit.engine.flow;

import java.util.Arrays;

/// How much a picture changes from frame to frame, and when such a step is a cut.
public final class Steps {

    /// No change below this is a cut, in 8-bit luma units.
    public static final double SMALLEST_CUT = 8;

    /// A cut changes the picture this many times as much as the larger ones of the steps around it.
    public static final double CUT_RATIO = 4;

    /// With no step to compare with, a change above this is a cut.
    public static final double LONE_CUT = 45;

    /// A step that stands out is this many times as large as those beside it.
    public static final double STANDS_OUT = 1.8;

    private Steps() {}

    /// True when step `index` of these luma steps (mean absolute differences, 8-bit units) is a
    /// cut: more than SMALLEST_CUT, and more than CUT_RATIO times the 75th percentile of the other
    /// steps (the lower half may be repeats).
    public static boolean isCut(double[] steps, int index) {
        if (steps.length == 1) {
            return steps[0] > LONE_CUT;
        }
        double[] others = new double[steps.length - 1];
        System.arraycopy(steps, 0, others, 0, index);
        System.arraycopy(steps, index + 1, others, index, others.length - index);
        return steps[index] > SMALLEST_CUT && steps[index] > CUT_RATIO * percentile(others, 0.75);
    }

    /// True when step `index` is more than SMALLEST_CUT and more than STANDS_OUT times each of the
    /// two steps on either side: a cut amid fast movement, or a jolt. Looking at the pictures tells
    /// which.
    public static boolean standsOut(double[] steps, int index) {
        double around = 0;
        for (int i = Math.max(0, index - 2); i < Math.min(steps.length, index + 3); i++) {
            around = i == index ? around : Math.max(around, steps[i]);
        }
        return around > 0 && steps[index] > SMALLEST_CUT && steps[index] > STANDS_OUT * around;
    }

    /// The value that the share `at` of all values does not exceed, linear between ranks (Hyndman
    /// and Fan 1996, type 7).
    public static double percentile(double[] values, double at) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double rank = at * (sorted.length - 1);
        int below = (int) rank;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }
}
