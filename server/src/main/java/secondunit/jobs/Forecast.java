package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When the jobs of a line will begin, were nobody to come in between. Behind a job of which
/// nothing is known, nothing is; a job that waits for something keeps nobody up.
final class Forecast {

    private final QueueRules rules;
    private final Clock clock;
    private final Instant now;
    private final int slots;
    private @Nullable Duration ahead = Duration.ZERO;
    private @Nullable Duration all = Duration.ZERO;

    /// @param slots jobs that run at once
    /// @param running what is in workers' hands
    Forecast(QueueRules rules, Clock clock, int slots, List<Queue.Entry> running) {
        this.rules = rules;
        this.clock = clock;
        this.now = clock.instant();
        this.slots = slots;
        running.forEach(entry -> {
            ahead = plus(ahead, entry.left());
            all = plus(all, entry.left());
        });
    }

    private static @Nullable Duration plus(@Nullable Duration one, @Nullable Duration other) {
        return one == null || other == null ? null : one.plus(other);
    }

    /// The next in line, with when it begins.
    Queue.Entry next(Queue.Entry entry) {
        all = plus(all, entry.left());
        if (!entry.start().isDue(clock, rules.hours())) {
            return entry;
        }
        Instant begins = ahead == null || rules.paused() ? null : now.plus(ahead.dividedBy(slots));
        ahead = plus(ahead, entry.left());
        return new Queue.Entry(entry.job(), entry.start(), begins, entry.left());
    }

    /// Work that is left on the whole line, in the time that it takes.
    Optional<Duration> left() {
        return Optional.ofNullable(all).map(sum -> sum.dividedBy(slots));
    }
}
