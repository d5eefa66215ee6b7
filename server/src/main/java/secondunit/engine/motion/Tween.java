package secondunit.engine.motion;

import secondunit.picture.Frame;

/// Pictures between two frames.
interface Tween extends AutoCloseable {

    /// @param time 0 at the first frame, 1 at the second, both exclusive
    /// @param seed another for every picture
    Frame at(double time, long seed);

    @Override
    default void close() {}
}
