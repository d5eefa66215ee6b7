package secondunit.engine.motion;

import secondunit.engine.flow.OpticalFlow;
import secondunit.picture.Frame;
import secondunit.timeline.Timebase;

import java.util.ArrayList;
import java.util.List;

/// The pictures after a clip's end, or, with time turned round, before its start.
final class Extension implements Pictures {

    private final boolean tail;
    private final int frames;
    private final Painter painter;
    private final List<String> warnings = new ArrayList<>();

    /// @param nearestFirst the footage, the frame at the join first
    Extension(List<Frame> nearestFirst, boolean tail, int frames, OpticalFlow flow, Timebase rate) {
        this.tail = tail;
        this.frames = frames;
        Continuation side = Continuation.of(nearestFirst, frames, flow, rate);
        this.painter = Audition.best(side.painters(frames), side.footage(), flow, rate);
        if (frames > rate.framesIn(Settling.FULL_SECONDS, 1)) {
            warnings.add(
                    "%d new frames are more than %d seconds: after that the movement settles down"
                            .formatted(frames, Settling.FULL_SECONDS));
        }
        warnings.addAll(side.footage().warnings());
    }

    @Override
    public Frame picture(int index, long seed) {
        return painter.develop(painter.paint(tail ? index + 1 : frames - index), seed);
    }

    @Override
    public double unseen() {
        return painter.unseen();
    }

    @Override
    public List<String> warnings() {
        return List.copyOf(warnings);
    }
}
