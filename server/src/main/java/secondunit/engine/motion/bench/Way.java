package secondunit.engine.motion.bench;

import secondunit.picture.Frame;

import java.util.List;

/// A way to make hidden frames.
public interface Way {

    /// As it stands in tables, such as `crossfade`.
    String name();

    /// False where this way has nothing to say: a crossfade makes no extend.
    boolean makes(Known known);

    /// Makes the hidden frames, all of them, in time order and in the format of the known ones.
    List<Frame> make(Known known) throws InterruptedException;
}
