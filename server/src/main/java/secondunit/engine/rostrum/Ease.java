package secondunit.engine.rostrum;

/// How far a move has come by a time: it starts and stops softly and goes evenly between, its speed
/// rising and falling as half a cosine. Its speed and the change of its speed are continuous.
///
/// @param ramp the share of the time that it starts in, and stops in; above 0, at most 1/2
record Ease(double ramp) {

    private static final double LONGEST_RAMP = 0.35;

    /// @param seconds of the whole move
    static Ease over(double seconds) {
        return new Ease(Math.min(LONGEST_RAMP, 1 / Math.max(seconds, 1e-9)));
    }

    /// @param time 0 at the beginning, 1 at the end
    /// @return 0 to 1
    double at(double time) {
        double u = Math.clamp(time, 0, 1);
        double gone =
                u < ramp ? started(u) : u > 1 - ramp ? 1 - ramp - started(1 - u) : u - ramp / 2;
        return Math.clamp(gone / (1 - ramp), 0, 1);
    }

    private double started(double u) {
        return (u - ramp / Math.PI * Math.sin(Math.PI * u / ramp)) / 2;
    }

    /// Out and back in one period, at rest at both ends.
    static double outAndBack(double time) {
        return (1 - Math.cos(2 * Math.PI * time)) / 2;
    }
}
