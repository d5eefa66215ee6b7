package secondunit.engine.motion;

import secondunit.timeline.Timebase;

import java.util.function.IntToDoubleFunction;

/// How fast the footage's movement goes on: at its own pace for two seconds, then settling.
///
/// @param pace steps of the footage in one frame's time
/// @param full so many frames it goes on at its own pace
/// @param second frames in about a second, in which it then slows down to 1 / e
record Settling(double pace, long full, int second) implements IntToDoubleFunction {

    static final long FULL_SECONDS = 2;

    Settling(double pace, Timebase rate) {
        this(pace, rate.framesIn(FULL_SECONDS, 1), rate.nominal());
    }

    @Override
    public double applyAsDouble(int step) {
        return step <= full ? pace : pace * Math.exp((full - step) / (double) second);
    }
}
