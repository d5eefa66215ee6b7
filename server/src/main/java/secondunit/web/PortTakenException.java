package secondunit.web;

/// Somebody else listens on the port.
public final class PortTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortTakenException(int port, Throwable cause) {
        super(
                ("port %d on 127.0.0.1 is taken, maybe by another Second Unit; end that program, or give"
                                + " another port with --port")
                        .formatted(port),
                cause);
    }
}
