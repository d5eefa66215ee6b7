package secondunit.engine.motion.bench;

import secondunit.picture.Frame;
import secondunit.timeline.Timebase;

import java.util.Optional;

/// A clip to hide frames in. Used by one thread, read once.
public interface Rushes extends AutoCloseable {

    /// As it stands in tables.
    String name();

    /// Its length in frames.
    long frames();

    Timebase rate();

    /// The next frame in time order; empty at the end.
    Optional<Frame> next();

    @Override
    void close();
}
