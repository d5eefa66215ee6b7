package secondunit.database;

/// A home cannot be used: another server has it, or it cannot be written. The message says what,
/// where and what to do.
public final class HomeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HomeException(String message) {
        super(message);
    }

    HomeException(String message, Throwable cause) {
        super(message, cause);
    }
}
