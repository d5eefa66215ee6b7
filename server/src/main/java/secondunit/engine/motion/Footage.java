package secondunit.engine.motion;

import secondunit.engine.flow.Luma;
import secondunit.engine.flow.Raster;
import secondunit.engine.flow.Steps;
import secondunit.picture.Frame;
import secondunit.picture.Size;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The frames that lead up to a join, newest first, without those before a cut and without repeats,
/// which conversions from another frame rate leave behind.
///
/// @param frames the anchor, which is the frame at the join, and then its past
/// @param lumas the luma of each, on the analysis grid
/// @param shrink pixels of the frame to one of the grid
/// @param matte where in the frame there is picture
/// @param pace how many of these frames passed in one frame's time: 1 without repeats, 0.8 where
///   every fifth frame is one
/// @param afterCut true when a cut, rather than the length given, ended the past
record Footage(
        List<Frame> frames,
        List<Raster> lumas,
        int shrink,
        Matte matte,
        double pace,
        boolean afterCut) {

    /// No more frames than these are looked at.
    static final int MOST_FRAMES = 16;

    /// The analysis grid is at most about this wide or high.
    private static final int GRID = 1024;

    /// A step this much smaller than the usual one shows the same picture again.
    private static final double REPEAT_RATIO = 0.2;

    /// Where the usual step is below this, in 8-bit units, nothing moves and nothing is a repeat.
    private static final double LEAST_MOVEMENT = 0.5;

    Footage {
        frames = List.copyOf(frames);
        lumas = List.copyOf(lumas);
    }

    /// @param newestFirst at least one frame, all of one format
    static Footage of(List<Frame> newestFirst) {
        List<Frame> frames = newestFirst.subList(0, Math.min(MOST_FRAMES, newestFirst.size()));
        int shrink = shrink(frames.getFirst().size());
        List<Raster> lumas = frames.stream().map(frame -> Luma.of(frame, shrink)).toList();
        double[] steps = new double[frames.size() - 1];
        Arrays.setAll(steps, i -> lumas.get(i).meanDifference(lumas.get(i + 1)));
        int end = 0;
        while (end < steps.length && !Steps.isCut(steps, end)) {
            end++;
        }
        return withoutRepeats(
                frames.subList(0, end + 1),
                lumas.subList(0, end + 1),
                Arrays.copyOf(steps, end),
                shrink,
                end < steps.length);
    }

    static int shrink(Size size) {
        return Math.max(1, (Math.max(size.width(), size.height()) + GRID - 1) / GRID);
    }

    private static Footage withoutRepeats(
            List<Frame> frames, List<Raster> lumas, double[] steps, int shrink, boolean cut) {
        double usual = steps.length == 0 ? 0 : Steps.percentile(steps, 0.75);
        List<Frame> kept = new ArrayList<>(List.of(frames.getFirst()));
        List<Raster> keptLumas = new ArrayList<>(List.of(lumas.getFirst()));
        int last = 0;
        for (int i = 0; i < steps.length; i++) {
            if (usual < LEAST_MOVEMENT || steps[i] >= REPEAT_RATIO * usual) {
                kept.add(frames.get(i + 1));
                keptLumas.add(lumas.get(i + 1));
                last = i + 1;
            }
        }
        double pace = last == 0 ? 1 : (kept.size() - 1) / (double) last;
        Matte matte = Matte.of(List.of(Luma.of(kept.getFirst()), Luma.of(kept.getLast())));
        return new Footage(kept, keptLumas, shrink, matte, pace, cut);
    }

    List<String> warnings() {
        if (frames.size() > 1) {
            return List.of();
        }
        return List.of(
                afterCut
                        ? "a cut stands right at the join: nothing tells how the picture moves, so it is held"
                        : "one frame does not tell how the picture moves: it is held");
    }

    Frame anchor() {
        return frames.getFirst();
    }

    Raster luma(int age) {
        return lumas.get(age);
    }

    /// Steps there are from frame to frame.
    int steps() {
        return frames.size() - 1;
    }
}
