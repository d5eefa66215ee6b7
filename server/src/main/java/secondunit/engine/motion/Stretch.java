package secondunit.engine.motion;

import secondunit.engine.flow.Raster;
import secondunit.engine.flow.Steps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The frames of a side that belong together: back from the join to the first cut, without the
/// repeats that conversions from another frame rate leave behind.
///
/// @param kept which of the frames, by their place, the join's own first
/// @param pace how many of these frames passed in one frame's time: 1 without repeats, 0.8 where
///   every fifth frame is one
/// @param afterCut true when a cut, rather than the length given, ended them
record Stretch(List<Integer> kept, double pace, boolean afterCut) {

    /// A step this much smaller than the usual one shows the same picture again.
    private static final double REPEAT_RATIO = 0.2;

    /// Where the usual step is below this, in 8-bit units, nothing moves and nothing is a repeat.
    private static final double LEAST_MOVEMENT = 0.5;

    Stretch {
        kept = List.copyOf(kept);
    }

    /// @param lumas of the frames, newest first
    static Stretch of(List<Raster> lumas) {
        double[] steps = new double[lumas.size() - 1];
        Arrays.setAll(steps, i -> lumas.get(i).meanDifference(lumas.get(i + 1)));
        int end = 0;
        while (end < steps.length && !Steps.isCut(steps, end)) {
            end++;
        }
        return withoutRepeats(Arrays.copyOf(steps, end), end < steps.length);
    }

    private static Stretch withoutRepeats(double[] steps, boolean cut) {
        double usual = steps.length == 0 ? 0 : Steps.percentile(steps, 0.75);
        List<Integer> kept = new ArrayList<>(List.of(0));
        for (int i = 0; i < steps.length; i++) {
            if (usual < LEAST_MOVEMENT || steps[i] >= REPEAT_RATIO * usual) {
                kept.add(i + 1);
            }
        }
        int last = kept.getLast();
        return new Stretch(kept, last == 0 ? 1 : (kept.size() - 1) / (double) last, cut);
    }

    <T> List<T> of(List<T> all, int most) {
        return kept.stream().limit(most).map(all::get).toList();
    }
}
