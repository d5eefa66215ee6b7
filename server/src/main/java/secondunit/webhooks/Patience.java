package secondunit.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When a delivery that failed is tried again: soon, then more and more seldom, for three days.
final class Patience {

    private static final Duration LAST = Duration.ofDays(3);
    private static final List<Duration> PAUSES =
            List.of(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    Duration.ofMinutes(2),
                    Duration.ofMinutes(10),
                    Duration.ofMinutes(30),
                    Duration.ofHours(1),
                    Duration.ofHours(3),
                    Duration.ofHours(6),
                    Duration.ofHours(12));

    private Patience() {}

    /// The delivery as it waits for its next try; empty when it is given up.
    static Optional<Delivery> again(Delivery failed, Instant now) {
        Duration pause = PAUSES.get(Math.min(failed.attempts(), PAUSES.size() - 1));
        Instant due = now.plus(pause);
        return due.isAfter(failed.created().plus(LAST))
                ? Optional.empty()
                : Optional.of(
                        new Delivery(
                                failed.id(),
                                failed.endpoint(),
                                failed.body(),
                                failed.created(),
                                failed.attempts() + 1,
                                due));
    }
}
