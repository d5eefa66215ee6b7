package secondunit.handoff;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/// A hand-off could not be made. The message says what, where and what to do.
public final class HandOffException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Whose fault it is.
    public enum Kind {
        /// A media file of the cut cannot be read.
        BAD_MEDIA,
        /// The folder cannot be written: no space, no permission.
        BAD_OUTPUT
    }

    private final Kind kind;

    HandOffException(Kind kind, Path file, String problem) {
        super(file + ": " + problem);
        this.kind = kind;
    }

    HandOffException(Kind kind, Path file, String problem, Throwable cause) {
        super("%s: %s (%s)".formatted(file, problem, reason(cause)), cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    private static String reason(Throwable cause) {
        String reason =
                cause instanceof FileSystemException system
                        ? system.getReason()
                        : cause.getMessage();
        return reason == null ? cause.getClass().getSimpleName() : reason;
    }
}
