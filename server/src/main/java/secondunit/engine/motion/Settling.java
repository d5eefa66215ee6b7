package secondunit.engine.motion;

import secondunit.timeline.Timebase;

import java.util.function.IntToDoubleFunction;

/// How fast the footage's movement goes on: at its own pace for two seconds, then settling.
///
/// @param pace steps of the footage in one frame's time
record Settling(double pace, Timebase rate) implements IntToDoubleFunction {

    static final long FULL_SECONDS = 2;

    @Override
    public double applyAsDouble(int step) {
        long full = rate.framesIn(FULL_SECONDS, 1);
        return step <= full ? pace : pace * Math.exp((full - step) / (double) rate.nominal());
    }
}
