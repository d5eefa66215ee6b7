package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The line of jobs, as people arrange it. Safe from any thread. What was changed is kept over
/// restarts and announced. What changes something throws a BoardException when it cannot be kept.
///
/// By itself a job stands behind those of its quality that came before it, drafts before finals.
/// Where somebody put a job, it stays: later drafts go before the finals that nobody has moved, and
/// not before a job that was put to the front.
public interface Queue {

    QueueRules rules();

    /// What is in workers' hands is finished by any rules.
    void rule(QueueRules rules);

    /// What a job waits for that has not ended; empty for any other.
    Optional<Start> start(String take);

    /// Changes what a job waits for.
    ///
    /// @throws IllegalStateException when it does not wait; the message says how it is
    void start(String take, Start start);

    /// Lets a job wait until somebody starts it. One that runs is stopped within about a frame's
    /// time and keeps its place; of a shot from words the frames that were made are kept.
    ///
    /// @throws IllegalStateException when it has ended
    void pause(String take);

    /// How many frames were kept of a job that has not ended; empty where it begins afresh.
    OptionalLong kept(String take);

    /// @throws IllegalStateException when it, or the one it is put before, does not wait
    void move(String take, Place place);

    /// Time until a running job is done; empty when nothing like it was made before.
    Optional<Duration> left(String take);

    Line line();

    /// The line at one moment.
    ///
    /// @param left until all of it is done, null when something in it cannot be foretold
    record Line(
            QueueRules rules, List<Entry> running, List<Entry> waiting, @Nullable Duration left) {

        public Line {
            running = List.copyOf(running);
            waiting = List.copyOf(waiting);
        }
    }

    /// A job in the line.
    ///
    /// @param begins when it will begin, as far as can be foretold; null when it cannot, and for
    ///   one that runs
    /// @param left work that is left on it, null when nothing like it was made before
    record Entry(Job job, Start start, @Nullable Instant begins, @Nullable Duration left) {}
}
