package secondunit.engine.torch;

/// A program did not compile, a method failed, or libtorch cannot start.
public final class TorchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TorchException(String message) {
        super(message);
    }

    public TorchException(String message, Throwable cause) {
        super(message, cause);
    }
}
