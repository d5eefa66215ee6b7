package secondunit.engine.motion;

import secondunit.engine.flow.Luma;
import secondunit.engine.flow.Raster;
import secondunit.picture.Frame;
import secondunit.picture.Size;

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
/// @param older the frames before all of these, newest first, without anything before a cut
/// @param afterCut true when a cut, rather than the length given, ended the past
record Footage(
        List<Frame> frames,
        List<Raster> lumas,
        int shrink,
        Matte matte,
        double pace,
        List<Frame> older,
        boolean afterCut) {

    /// No more frames than these tell how the picture moves.
    static final int MOST_FRAMES = 16;

    /// The analysis grid is at most about this wide or high.
    private static final int GRID = 1024;

    Footage {
        frames = List.copyOf(frames);
        lumas = List.copyOf(lumas);
        older = List.copyOf(older);
    }

    /// @param newestFirst at least one frame, all of one format
    static Footage of(List<Frame> newestFirst) {
        List<Frame> frames = newestFirst.subList(0, Math.min(MOST_FRAMES, newestFirst.size()));
        int shrink = shrink(frames.getFirst().size());
        List<Raster> lumas = frames.stream().map(frame -> Luma.of(frame, shrink)).toList();
        Stretch stretch = Stretch.of(lumas);
        List<Frame> kept = stretch.of(frames, MOST_FRAMES);
        Matte matte = Matte.of(List.of(Luma.of(kept.getFirst()), Luma.of(kept.getLast())));
        return new Footage(
                kept,
                stretch.of(lumas, MOST_FRAMES),
                shrink,
                matte,
                stretch.pace(),
                stretch.afterCut()
                        ? List.of()
                        : newestFirst.subList(frames.size(), newestFirst.size()),
                stretch.afterCut());
    }

    static int shrink(Size size) {
        return Math.max(1, (Math.max(size.width(), size.height()) + GRID - 1) / GRID);
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
