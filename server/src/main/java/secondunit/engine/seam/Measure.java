package secondunit.engine.seam;

/// A join's step beside the source's own.
///
/// @param step in the gauge's unit
/// @param usual in the same unit, above 0
public record Measure(double step, double usual) {

    /// The step as a multiple of the usual one.
    public double times() {
        return step / usual;
    }
}
