package secondunit.hosts;

import java.time.Duration;

/// How long to wait before the next try: twice as long each time, up to a longest.
public record Backoff(Duration first, Duration longest) {

    /// A host that was started again is found within 10 s.
    public static final Backoff USUAL = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(10));

    private static final int DOUBLINGS = 20;

    /// @param failures so far, at least 1
    Duration after(int failures) {
        Duration wait = first.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
