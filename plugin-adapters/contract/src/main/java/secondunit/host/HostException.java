package secondunit.host;

/// A host did not do what was asked. The message says what, where and what to do.
public final class HostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HostError error;

    public HostException(HostError error, String message) {
        super(message);
        this.error = error;
    }

    public HostException(HostError error, String message, Throwable cause) {
        super(message, cause);
        this.error = error;
    }

    public HostError error() {
        return error;
    }
}
