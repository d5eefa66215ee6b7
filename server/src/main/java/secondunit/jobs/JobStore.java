package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Where shots and jobs are kept. What a method has returned from survives a crash. Safe from any
/// thread. What changes something throws a BoardException when it cannot be kept, and then nothing
/// of it is.
public interface JobStore {

    /// Keeps shots with their jobs, all or nothing.
    ///
    /// @throws IllegalArgumentException when an id is known already, or jobs and takes differ
    void accept(List<Accepted> shots);

    /// Keeps a shot and its jobs, on no terms.
    default void accept(Shot shot, List<Job> jobs) {
        accept(List.of(new Accepted(shot, jobs, Terms.NONE)));
    }

    /// Keeps one more take of a shot that is known, all or nothing.
    ///
    /// @throws IllegalArgumentException when the shot is unknown or the take is not
    void add(Job job, Terms terms);

    /// Keeps a job's new state and attempts; the rest of a job never changes. A job that was
    /// deleted meanwhile stays deleted.
    void update(Job job);

    /// Removes a job. Its shot stays, without the take. An unknown id is no error.
    void delete(String take);

    Optional<Shot> shot(String id);

    /// Newest first.
    ///
    /// @param before only shots accepted before this one; null for the newest
    /// @param limit 1 or more
    /// @throws IllegalArgumentException when `before` is unknown
    List<Shot> shots(@Nullable String before, int limit);

    Optional<Job> job(String take);

    /// Newest first: the reverse of the order in which they were accepted.
    ///
    /// @param before only jobs accepted before this one; null for the newest
    /// @param limit 1 or more
    /// @throws IllegalArgumentException when `before` is unknown
    List<Job> jobs(@Nullable String before, int limit);

    /// Jobs that have not ended, in the order they were accepted.
    List<Job> open();

    /// Where the order of the jobs is kept.
    QueueStore queue();
}
