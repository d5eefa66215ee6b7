package secondunit.render;

/// The shot was stopped by whoever asked for it.
public final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CancelledException() {
        super("cancelled");
    }
}
