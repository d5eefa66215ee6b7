package secondunit.host;

/// A message for the user of a host.
public record Notice(Level level, String text) {

    /// How loud.
    public enum Level {
        DONE,
        HINT,
        TROUBLE
    }
}
