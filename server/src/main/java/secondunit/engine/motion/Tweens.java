package secondunit.engine.motion;

import secondunit.engine.flow.OpticalFlow;
import secondunit.picture.Frame;

import java.util.List;

/// Finds the pictures between two frames that show the same things.
final class Tweens {

    private final OpticalFlow finder;

    Tweens(OpticalFlow finder) {
        this.finder = finder;
    }

    /// @param beforeNewestFirst the first of the two frames, and its past
    /// @param afterOldestFirst the second, and its future
    /// @param span frame periods from one to the other, 1 for neighbours
    Tween between(List<Frame> beforeNewestFirst, List<Frame> afterOldestFirst, double span) {
        return Meeting.of(beforeNewestFirst, afterOldestFirst, span, finder)
                .between(Refiner.none());
    }
}
