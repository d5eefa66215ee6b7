package secondunit.webhooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

final class PatienceTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    @Test
    void triesComeMoreAndMoreSeldomForThreeDays() {
        Optional<Delivery> next = Optional.of(new Delivery("evt", "wh", "{}", NOON, 0, NOON));
        Instant last = NOON;
        Duration pause = Duration.ZERO;
        int tries = 0;
        while (next.isPresent()) {
            Delivery failed = next.get();
            assertEquals(tries, failed.attempts());
            Duration now = Duration.between(last, failed.due());
            assertTrue(now.compareTo(pause) >= 0, now + " after " + pause);
            pause = now;
            last = failed.due();
            tries++;
            next = Patience.again(failed, last);
        }
        assertTrue(tries > 10 && tries < 20, tries + " tries");
        assertTrue(Duration.between(NOON, last).compareTo(Duration.ofDays(3)) <= 0);
        assertTrue(Duration.between(NOON, last).compareTo(Duration.ofDays(2)) > 0);
    }
}
