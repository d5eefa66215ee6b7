package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import secondunit.shot.ShotRequest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// How a board works.
///
/// @param takes the folder of all takes
/// @param run a folder for the workers' lock files
/// @param worker the command line that starts a worker, which takes the lock file it is given and
///   keeps it
/// @param slots how many jobs are rendered at once
/// @param reserve bytes of the takes' disk that new shots leave free
/// @param warmUp a small shot whose held picture every new worker makes first, so that what it
///   needs is loaded when somebody waits for it; null for none
/// @param pace how long things may take
public record QueueSettings(
        Path takes,
        Path run,
        Function<Path, List<String>> worker,
        int slots,
        long reserve,
        @Nullable ShotRequest warmUp,
        Pace pace) {

    private static final long RESERVE = 1L << 30;

    public QueueSettings {
        if (slots < 1) {
            throw new IllegalArgumentException("rendering slots are 1 or more, not " + slots);
        }
    }

    /// One job at a time, a gibibyte left free.
    ///
    /// @param home the server's home
    public static QueueSettings in(Path home, Function<Path, List<String>> worker) {
        return new QueueSettings(
                home.resolve("takes"), home.resolve("run"), worker, 1, RESERVE, null, Pace.USUAL);
    }

    public QueueSettings withWarmUp(ShotRequest shot) {
        return new QueueSettings(takes, run, worker, slots, reserve, shot, pace);
    }

    /// How long things may take.
    ///
    /// @param start until a worker takes orders, waiting for its lock included
    /// @param stop until a worker has stopped what it does
    /// @param silence between two words of a worker that renders
    /// @param errand for one errand
    /// @param firstRest before a worker that was lost is replaced; doubles each time it happens
    ///   again
    /// @param longestRest what that does not grow beyond
    public record Pace(
            Duration start,
            Duration stop,
            Duration silence,
            Duration errand,
            Duration firstRest,
            Duration longestRest) {

        public static final Pace USUAL =
                new Pace(
                        Duration.ofSeconds(90),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(30),
                        Duration.ofMillis(250),
                        Duration.ofSeconds(30));
    }
}
