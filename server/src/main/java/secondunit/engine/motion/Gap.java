package secondunit.engine.motion;

import secondunit.engine.flow.OpticalFlow;
import secondunit.picture.Frame;
import secondunit.timeline.Timebase;

import java.util.ArrayList;
import java.util.List;

/// The pictures between two sides.
final class Gap implements Pictures {

    private final int frames;
    private final Tween tween;
    private final boolean matched;
    private final List<String> warnings = new ArrayList<>();

    /// @param before newest first
    /// @param after oldest first
    Gap(
            List<Frame> before,
            List<Frame> after,
            int frames,
            OpticalFlow finder,
            Refiner refiner,
            Timebase rate) {
        this.frames = frames;
        Meeting meeting = Meeting.of(before, after, frames + 1, finder);
        this.matched = meeting.matched();
        this.tween =
                matched
                        ? meeting.between(refiner)
                        : new Dissolve(before, after, frames, finder, rate);
        warn(meeting, rate);
        if (matched) {
            refiner.problem().ifPresent(warnings::add);
        }
    }

    private void warn(Meeting meeting, Timebase rate) {
        if (!matched) {
            warnings.add(
                    "the two sides show different pictures: the %d new frames dissolve from one to the other in motion"
                            .formatted(frames));
        }
        if (frames > 2 * rate.framesIn(Settling.FULL_SECONDS, 1)) {
            warnings.add(
                    "%d new frames are more than %d seconds from either side: the movement settles down between"
                            .formatted(frames, Settling.FULL_SECONDS));
        }
        warnings.addAll(meeting.before().footage().warnings());
        warnings.addAll(meeting.after().footage().warnings());
    }

    @Override
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /// False when the sides show different things and the gap is a dissolve in motion.
    boolean matched() {
        return matched;
    }

    @Override
    public Frame picture(int index, long seed) {
        return tween.at((index + 1) / (frames + 1.0), seed);
    }

    @Override
    public void close() {
        tween.close();
    }
}
