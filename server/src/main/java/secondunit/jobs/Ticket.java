package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import secondunit.render.Checkpoint;
import secondunit.shot.Quality;

import java.nio.file.Path;
import java.time.Instant;
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

    /// What was kept of it when it was paused, null where there is nothing.
    volatile @Nullable Checkpoint kept;

    /// Completes when its worker has stopped for a pause; null while none is wanted.
    @Nullable CompletableFuture<Void> pausing;

    /// It was paused: to begin it again is no new attempt.
    boolean rested;

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

    /// Frames that were kept of it.
    long keptFrames() {
        Checkpoint now = kept;
        return now == null ? 0 : now.frames();
    }

    /// A worker that counts from the beginning could not use what was kept.
    void heard(long done) {
        if (done < keptFrames()) {
            kept = null;
        }
    }

    /// As it stands when a worker takes it up.
    JobState.Running running(Instant now) {
        Checkpoint from = kept;
        return from == null
                ? new JobState.Running(now, 0, 0)
                : new JobState.Running(now, from.frames(), from.total());
    }

    /// Nobody waits any more for its worker to stop.
    void endPause() {
        if (pausing != null) {
            pausing.complete(null);
            pausing = null;
        }
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
