package secondunit.timeline;

/// Extra frames beyond the in and out points, for trimming.
public record Handles(long before, long after) {

    public static final Handles NONE = new Handles(0, 0);

    public Handles {
        if (before < 0 || after < 0) {
            throw new IllegalArgumentException(
                    "handles %d and %d must not be negative".formatted(before, after));
        }
    }

    /// These handles, as far as `available` reaches.
    public Handles clampTo(Handles available) {
        return new Handles(Math.min(before, available.before), Math.min(after, available.after));
    }
}
