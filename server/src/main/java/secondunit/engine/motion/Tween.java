package secondunit.engine.motion;

import secondunit.picture.Frame;

/// Pictures between two frames.
interface Tween {

    /// @param time 0 at the first, 1 at the second, exclusive
    /// @param seed of its grain
    Frame at(double time, long seed);
}
