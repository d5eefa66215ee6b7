package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;

/// What a job waits for beside its turn.
///
/// @param paused until somebody resumes it
/// @param afterHours it begins within the queue's hours only
/// @param notBefore it begins then or later, null for any time
public record Start(boolean paused, boolean afterHours, @Nullable Instant notBefore) {

    /// As soon as it is its turn.
    public static final Start ANY_TIME = new Start(false, false, null);

    public Start withPaused(boolean other) {
        return new Start(other, afterHours, notBefore);
    }

    /// Whether it may begin now, were it its turn.
    boolean isDue(Clock clock, Hours hours) {
        return !paused
                && (notBefore == null || !clock.instant().isBefore(notBefore))
                && (!afterHours || hours.contains(LocalTime.now(clock)));
    }

    /// Whether time alone can make it due.
    boolean waitsForTime() {
        return !paused && (afterHours || notBefore != null);
    }
}
