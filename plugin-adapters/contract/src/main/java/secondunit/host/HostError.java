package secondunit.host;

/// Why a host could not do what was asked. The names are stable codes.
public enum HostError {
    /// The program has gone, or does not answer.
    HOST_GONE,
    /// It does not accept our password or token.
    DENIED,
    /// It lacks what is needed for this.
    UNSUPPORTED,
    /// No project, timeline or scene is open.
    NO_TIMELINE,
    /// No such item.
    NO_ITEM,
    /// The frames asked for are taken on that track, and the mode may not take them.
    SPAN_OCCUPIED,
    /// The clip's rate is not the timeline's, and the host would drift.
    RATE_MISMATCH,
    /// A replacement has another frame count than the item it is for.
    LENGTH_MISMATCH,
    /// It does not read the file.
    CODEC_REFUSED,
    /// Only another edition of the program can.
    EDITION_LIMIT,
    /// It waits for an answer in a dialog of its own.
    MODAL_SUSPECTED,
    /// A file it should read is not there.
    FILE_MISSING,
    /// It said yes, and reading it again shows no.
    NOT_CONFIRMED,
    /// It answered with an error of its own.
    REFUSED
}
