package secondunit.engine.motion.bench;

import secondunit.engine.flow.Luma;
import secondunit.engine.flow.Raster;
import secondunit.engine.flow.Steps;
import secondunit.picture.Frame;

import java.util.Arrays;
import java.util.List;

/// A place in a clip where frames are hidden.
///
/// @param start the first frame of the window, counted from the clip's first
public record Window(Task task, long start) {

    /// Cuts are looked for in pictures of about this many pixels across.
    private static final int GRID = 320;

    /// The first hidden frame, counted from the clip's first.
    public long in() {
        return start + (task.knowsBefore() ? Task.KNOWN : 0);
    }

    /// The frame after the last hidden one.
    public long out() {
        return in() + task.hidden();
    }

    /// The frame after the last of the window.
    public long end() {
        return start + task.span();
    }

    /// The rule of exclusion: true where any step from frame to frame within the window, hidden
    /// frames included, is a cut ([Steps#isCut]) among the window's own steps. Flashes count as
    /// cuts; dissolves do not.
    ///
    /// @param frames the frames of a window
    static boolean hasCut(List<Frame> frames) {
        int across = frames.getFirst().size().width();
        int shrink = Math.max(1, (across + GRID - 1) / GRID);
        List<Raster> lumas = frames.stream().map(frame -> Luma.of(frame, shrink)).toList();
        double[] steps = new double[lumas.size() - 1];
        Arrays.setAll(steps, i -> lumas.get(i).meanDifference(lumas.get(i + 1)));
        for (int i = 0; i < steps.length; i++) {
            if (Steps.isCut(steps, i)) {
                return true;
            }
        }
        return false;
    }
}
