package secondunit.host;

/// Why a host could not do what was asked. The names are stable codes.
public enum HostError {
    /// The program has gone, or does not answer.
    HOST_GONE,
    /// It does not accept our password or token.
    DENIED,
    /// It lacks what is needed for this.
    UNSUPPORTED,
    NO_TIMELINE,
    /// No such item.
    NO_ITEM,
    SPAN_OCCUPIED,
    RATE_MISMATCH,
    CODEC_REFUSED,
    /// Only another edition of the program can.
    EDITION_LIMIT,
    /// It waits for an answer in a dialog of its own.
    MODAL_SUSPECTED,
    FILE_MISSING,
    /// It said yes, and reading it again shows no.
    NOT_CONFIRMED,
    /// It answered with an error of its own.
    REFUSED
}
