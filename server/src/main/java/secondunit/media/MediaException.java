package secondunit.media;

import java.nio.file.Path;

/// A clip could not be read or written. The message says what, where and what to do.
public final class MediaException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Whose fault it is.
    public enum Kind {
        /// The file handed in is not a clip we can use.
        BAD_INPUT,
        /// The output cannot be written: no space, no permission.
        BAD_OUTPUT,
        /// The codec does not take such a picture or sound.
        UNSUITED
    }

    private final Kind kind;

    public MediaException(Kind kind, Path file, String problem) {
        super(file + ": " + problem);
        this.kind = kind;
    }

    public MediaException(Kind kind, Path file, String problem, Throwable cause) {
        super(file + ": " + problem, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
