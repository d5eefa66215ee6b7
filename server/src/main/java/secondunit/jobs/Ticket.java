package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import secondunit.shot.Quality;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

/// A job that has not ended, in the board's memory. Whoever changes it holds its monitor; the job
/// itself may be read at any time.
final class Ticket {

    private volatile Job job;

    /// Where it stands in line; changed by the call sheet.
    volatile Standing standing;

    /// Whether the store knows its rank.
    volatile boolean placed;

    /// Who renders it, null while nobody does.
    @Nullable WorkerProcess worker;

    /// Somebody wants it stopped: it will not be begun again.
    boolean cancelled;

    /// Workers lost over it since the server has started.
    int losses;

    /// When its progress was last announced, by `System.nanoTime`.
    long announced;

    /// Its newest previews, oldest first.
    final Deque<Path> previews = new ArrayDeque<>();

    /// Completes when the job has ended, or the board has let go of it.
    final CompletableFuture<Void> end = new CompletableFuture<>();

    Ticket(Job job) {
        this(job, Standing.USUAL);
    }

    Ticket(Job job, Standing standing) {
        this.job = job;
        this.standing = standing;
        this.placed = standing.rank() != null;
    }

    Job job() {
        return job;
    }

    void set(Job next) {
        job = next;
    }

    String take() {
        return job.take();
    }

    boolean isDraft() {
        return job.request().casting().quality() == Quality.DRAFT;
    }

    boolean hasEnded() {
        return job.state() instanceof JobState.Ended;
    }

    /// Why it cannot be arranged, for people.
    String waitsNot() {
        return switch (job.state()) {
            case JobState.Queued _ -> "job %s is about to begin".formatted(take());
            case JobState.Running _ -> "job %s runs already".formatted(take());
            case JobState.Ended _ -> "job %s has ended".formatted(take());
        };
    }
}
