package secondunit.host;

/// A message for the user of a host.
///
/// @param text one line
public record Notice(Level level, String text) {

    public Notice {
        Checks.text("notice.text", text);
    }

    /// How loud.
    public enum Level {
        /// Something is finished.
        DONE,
        /// Something to know.
        HINT,
        /// Something needs the user.
        TROUBLE
    }
}
