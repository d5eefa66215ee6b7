package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import secondunit.shot.ShotRequest;

import java.util.List;
import java.util.Optional;

/// What the doors see of the queue. Safe from any thread.
public interface JobBoard {

    /// Accepts a shot. When this returns, it will be rendered, whatever crashes meanwhile.
    ///
    /// @throws IllegalArgumentException when the request cannot be meant
    /// @throws secondunit.shot.RefusedException when no installed player can do it
    /// @throws BoardException when it cannot be kept: disk full, closing
    default Shot ask(Ask ask) {
        return ask(List.of(ask)).getFirst();
    }

    /// Accepts several shots, all or none; otherwise as one.
    ///
    /// @return one for each, in their order
    List<Shot> ask(List<Ask> asks);

    /// Accepts one more take of a shot.
    ///
    /// @param request the shot's, perhaps with another casting
    /// @return its job; empty for an unknown shot
    Optional<Job> again(String shot, ShotRequest request, Terms terms);

    Optional<Shot> shot(String id);

    /// Newest first.
    ///
    /// @param before only shots asked before this one; null for the newest
    List<Shot> shots(@Nullable String before, int limit);

    Optional<Job> job(String take);

    /// Newest first.
    ///
    /// @param before only jobs accepted before this one; null for the newest
    List<Job> jobs(@Nullable String before, int limit);

    /// Stops a job within one frame, or takes it from the queue; returns once that is certain. A
    /// job that has ended stays as it ended.
    ///
    /// @return how the job is now; empty for an unknown id
    Optional<Job> cancel(String take);

    /// Removes an ended job's take: its files and its row. A job that has not ended is cancelled
    /// first.
    ///
    /// @return false for an unknown id
    boolean delete(String take);
}
