package secondunit.engine;

import secondunit.picture.Frame;
import secondunit.picture.Samples;
import secondunit.timeline.FrameRange;

import java.util.List;
import java.util.Optional;

/// A shot being made. Used by one thread; frames stream, so memory does not grow with length.
public interface Performance extends AutoCloseable {

    /// The next new frame in time order; empty after the last.
    Optional<Frame> next() throws InterruptedException;

    /// Leaves out the next new frames: those after them are as they would have been.
    ///
    /// @param frames no more than are left
    default void skip(long frames) throws InterruptedException {
        for (long i = 0; i < frames; i++) {
            var _ = next();
        }
    }

    /// The sound of new frames, counted from the first new frame; empty when the shot is silent.
    /// Any range may be asked at any time, and ranges join exactly.
    Optional<Samples> sound(FrameRange frames);

    /// The largest share of one picture so far that shows what no footage shows, 0 to 1: what was
    /// made up because the camera went on to where nobody filmed.
    default double unseen() {
        return 0;
    }

    /// What the user should know, in plain words.
    List<String> warnings();

    /// Frees everything within one frame's time.
    @Override
    void close();
}
