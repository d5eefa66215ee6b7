package secondunit.uploads;

/// A file was not taken in, and nothing of it is kept. The message says why and what to do.
public final class UploadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /// Why.
    public enum Reason {
        TOO_LARGE,
        DISK_FULL,
        /// The client stopped sending.
        BROKEN_OFF,
        CLOSING
    }

    public UploadException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public UploadException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
