package secondunit.jobs;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Where shots and jobs are kept. What a method has returned from survives a crash.
public interface JobStore {

    /// Keeps a shot and its jobs, all or nothing.
    void accept(Shot shot, List<Job> jobs);

    /// Keeps a job's new state and attempts.
    void update(Job job);

    void delete(String take);

    Optional<Shot> shot(String id);

    /// Newest first.
    List<Shot> shots(@Nullable String before, int limit);

    Optional<Job> job(String take);

    /// Newest first.
    List<Job> jobs(@Nullable String before, int limit);

    /// Jobs that have not ended, in the order they were accepted.
    List<Job> open();
}
