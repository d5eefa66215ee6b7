package secondunit.web.videos;

import org.jspecify.annotations.Nullable;

import secondunit.access.Client;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How often one client may ask: so many times at once, and as many again in a minute, a bit at a
/// time.
final class Turnstile {

    private final int most;
    private final InstantSource clock;
    private final Map<String, Level> levels = new ConcurrentHashMap<>();

    Turnstile(int most, InstantSource clock) {
        this.most = most;
        this.clock = clock;
    }

    /// How many requests a client has left.
    private record Level(double left, Instant at) {}

    /// What a client is told.
    ///
    /// @param reset until all are there again
    record Passage(boolean open, int limit, int left, Duration reset) {}

    Passage pass(Client client) {
        boolean[] open = {false};
        Level now =
                levels.compute(
                        client.id(),
                        (_, last) -> {
                            Level filled = filled(last);
                            open[0] = filled.left() >= 1;
                            return open[0] ? new Level(filled.left() - 1, filled.at()) : filled;
                        });
        return new Passage(open[0], most, (int) now.left(), until(most - now.left()));
    }

    private Level filled(@Nullable Level last) {
        Instant now = clock.instant();
        if (last == null) {
            return new Level(most, now);
        }
        double minutes = Math.max(0, Duration.between(last.at(), now).toNanos()) / 60e9;
        return new Level(Math.min(most, last.left() + minutes * most), now);
    }

    private Duration until(double missing) {
        return Duration.ofMillis(Math.round(missing * 60_000 / most));
    }
}
