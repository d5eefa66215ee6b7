package secondunit.engine.seam;

import java.util.Locale;

/// What an editor would say of a join, the best first.
public enum Grade {
    GOOD,
    FAIR,
    BAD;

    public Grade worse(Grade other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /// Such as `good`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
