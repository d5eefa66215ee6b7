package secondunit.engine;

import secondunit.picture.Frame;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.util.Optional;
import java.util.function.Supplier;

/// Footage as it runs: frames in time order, each handed out once, so that memory does not grow
/// with length. Used by one thread; the clip is closed by whoever opened it.
///
/// @param range the frames that are asked about, counted from the clip's first
/// @param first the frame that comes first, at the range's start or a little before
/// @param frames the next frame; empty at the clip's end, which may lie after the range's
public record Film(Timebase rate, FrameRange range, long first, Supplier<Optional<Frame>> frames) {

    public Film {
        if (range.isEmpty() || first < 0 || first > range.start()) {
            throw new IllegalArgumentException(
                    "film that begins at frame %d does not hold the range %s"
                            .formatted(first, range));
        }
    }

    public Optional<Frame> next() {
        return frames.get();
    }
}
