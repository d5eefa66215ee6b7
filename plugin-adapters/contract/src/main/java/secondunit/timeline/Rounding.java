package secondunit.timeline;

/// What happens to a fraction of a frame or sample.
public enum Rounding {
    FLOOR,
    CEILING,
    /// To the nearest; halves go up.
    NEAREST
}
