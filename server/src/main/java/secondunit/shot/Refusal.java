package secondunit.shot;

import java.util.List;

/// An answer of "no" that is no fault: what was asked is understood, and will not or cannot be
/// done.
///
/// @param kind why, as a stable word
/// @param what what was asked and is not done
/// @param hint what would help
/// @param possible everything that can be asked for instead, in its own words; empty where that is
///   not the point
public record Refusal(Kind kind, String what, String hint, List<String> possible) {

    public Refusal {
        possible = List.copyOf(possible);
    }

    public Refusal(Kind kind, String what, String hint) {
        this(kind, what, hint, List.of());
    }

    /// The hint, and all that can be asked for instead, where there is room for it.
    public String todo() {
        String all = possible.isEmpty() ? "" : "There is: " + String.join("; ", possible) + ".";
        return (hint + " " + all).strip();
    }

    /// Why something is refused.
    public enum Kind {
        CAPABILITY,
        POLICY,
        CONSENT,
        QUOTA,
        BUSY
    }
}
