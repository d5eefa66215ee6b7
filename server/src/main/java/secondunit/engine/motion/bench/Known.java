package secondunit.engine.motion.bench;

import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.timeline.Timebase;

import java.util.List;

/// All that a way to make the hidden frames is told. The hidden frames are not in here.
///
/// @param before in time order, the frame next to the hidden ones last; empty for a head
/// @param after in time order, the frame next to the hidden ones first; empty for a tail
/// @param hidden how many to make
/// @param rate of the known frames
/// @param spacing frames of the clip from one known frame to the next
public record Known(List<Frame> before, List<Frame> after, int hidden, Timebase rate, int spacing) {

    public Known {
        before = List.copyOf(before);
        after = List.copyOf(after);
        if (before.isEmpty() && after.isEmpty()) {
            throw new IllegalArgumentException("nothing is known around the hidden frames");
        }
    }

    /// All frames are known but the hidden ones.
    public Known(List<Frame> before, List<Frame> after, int hidden, Timebase rate) {
        this(before, after, hidden, rate, 1);
    }

    public boolean isGap() {
        return !before.isEmpty() && !after.isEmpty();
    }

    public boolean isTail() {
        return after.isEmpty();
    }

    /// The known side of an extend, the frame next to the hidden ones first.
    List<Frame> nearestFirst() {
        return isTail() ? before.reversed() : after;
    }

    /// For an extend: how many frames hidden frame `index` is away from the nearest known one.
    int distance(int index) {
        return isTail() ? index + 1 : hidden - index;
    }

    /// For a gap: when hidden frame `index` shows, 0 at the last frame before, 1 at the first
    /// after.
    float time(int index) {
        return (index + 1) / (hidden + 1f);
    }

    public FrameFormat format() {
        return (before.isEmpty() ? after : before).getFirst().format();
    }
}
