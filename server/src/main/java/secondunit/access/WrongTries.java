package secondunit.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/// Wrong pairing ids of the last minute.
final class WrongTries {

    private static final int MOST = 5;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Deque<Instant> tries = new ArrayDeque<>();

    synchronized void add(Instant now) {
        tries.addLast(now);
    }

    synchronized boolean tooMany(Instant now) {
        while (!tries.isEmpty() && tries.getFirst().plus(WINDOW).compareTo(now) <= 0) {
            tries.removeFirst();
        }
        return tries.size() >= MOST;
    }
}
