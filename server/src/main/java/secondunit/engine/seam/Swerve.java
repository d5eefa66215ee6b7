package secondunit.engine.seam;

import java.util.List;

/// How far the join's movement is from anything between the movements before and after it, beside
/// the same in the source. Repeats of a rate conversion are passed over.
///
/// @param own the source's steps, the nearest first
/// @param fresh the new frames', likewise
record Swerve(Step step, List<Step> own, List<Step> fresh, Repeats repeats) {

    Measure measure(double scale) {
        List<Step> before = moving(own);
        List<Step> after = moving(fresh);
        return Gauge.SWERVE.measure(
                swerve(before, after), Join.both(all(before), all(after)), scale);
    }

    /// Where one side has none, the other stands in.
    private double swerve(List<Step> before, List<Step> after) {
        List<Step> either = before.isEmpty() ? after : before;
        return either.isEmpty()
                ? 0
                : step.swerve(
                        either.getFirst(), after.isEmpty() ? either.getFirst() : after.getFirst());
    }

    private List<Step> moving(List<Step> steps) {
        return steps.stream().filter(each -> !repeats.isRepeat(each)).toList();
    }

    private static double[] all(List<Step> steps) {
        double[] swerves = new double[Math.max(0, steps.size() - 2)];
        for (int i = 0; i < swerves.length; i++) {
            swerves[i] = steps.get(i + 1).swerve(steps.get(i), steps.get(i + 2));
        }
        return swerves;
    }
}
