package secondunit.shot;

/// An answer of "no" that is no fault: what was asked is understood, and will not or cannot be
/// done.
///
/// @param kind why, as a stable word
/// @param what what was asked and is not done
/// @param hint what would help
public record Refusal(Kind kind, String what, String hint) {

    /// Why something is refused.
    public enum Kind {
        CAPABILITY,
        POLICY,
        CONSENT,
        QUOTA,
        BUSY
    }
}
