package secondunit.hosts;

/// The death of the server, to whatever thread meets it.
final class Crash extends Error {

    private static final long serialVersionUID = 1L;

    Crash() {
        super("the server has died", null, false, false);
    }
}
