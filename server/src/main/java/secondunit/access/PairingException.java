package secondunit.access;

/// A pairing id was not taken.
public final class PairingException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /// Why.
    public enum Reason {
        /// Never given, used already, or revoked.
        UNKNOWN,
        TOO_MANY_TRIES
    }

    PairingException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
