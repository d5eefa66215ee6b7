package secondunit.host.conformance;

/// What real programs do to those who believe them. Each was seen in an editing or streaming
/// program, or in reports about one.
public enum Misbehaviour {
    /// Says yes to an insertion and leaves it out.
    DROPS_INSERTS,
    /// Says yes to new media, a link or a removal and does nothing.
    LIES_ABOUT_SUCCESS,
    /// Does what was asked and says it has failed.
    SAYS_NO_AND_DOES_IT,
    /// Tells 29.97 for 30000/1001.
    ROUNDS_RATES,
    /// Puts a picture one frame late.
    PLACES_ONE_OFF,
    /// Shows an insertion only after it was read several times.
    ANSWERS_LATE,
    /// Inserts two for one.
    DUPLICATES,
    /// Says yes to a link and loses it.
    FORGETS_LINKS,
    /// Tells items as selected that are long gone.
    STALE_SELECTION,
    /// Cuts names after 24 characters.
    TRUNCATES_NAMES,
    /// Opens a dialog at an insertion and answers nobody until it is closed.
    HANGS_IN_A_DIALOG,
    /// Ends before it does a change.
    VANISHES_BEFORE,
    /// Ends after it has done a change, without an answer.
    VANISHES_AFTER
}
