package secondunit.render;

/// What was kept of a shot cannot be gone on with.
final class SpoiltException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SpoiltException(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
