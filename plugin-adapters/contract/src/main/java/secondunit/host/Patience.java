package secondunit.host;

import java.time.Duration;

/// How long a host is waited for.
///
/// @param answer at most this long for one act; then a dialog is suspected
/// @param reads how often it is read again until it shows what was asked
/// @param between reads
/// @param tries how often an act is asked for that does not show
public record Patience(Duration answer, int reads, Duration between, int tries) {

    /// An act has 5 s to answer and 1 s to show.
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(5), 20, Duration.ofMillis(50), 3);

    public Patience {
        Checks.atLeast("patience.answer in ms", 1, answer.toMillis());
        Checks.atLeast("patience.reads", 1, reads);
        Checks.atLeast("patience.between in ms", 0, between.toMillis());
        Checks.atLeast("patience.tries", 1, tries);
    }
}
