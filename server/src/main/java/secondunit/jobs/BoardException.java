package secondunit.jobs;

/// A shot could not be taken in. The message says why and what to do.
public final class BoardException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /// Why.
    public enum Reason {
        DISK_FULL,
        CLOSING,
        /// Something is still at it; the message says what to do.
        BUSY,
        STORE
    }

    public BoardException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public BoardException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
