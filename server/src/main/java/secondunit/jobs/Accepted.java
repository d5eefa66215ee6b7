package secondunit.jobs;

import java.util.List;

/// A shot as it is taken in.
///
/// @param jobs one for each of the shot's takes, in their order
public record Accepted(Shot shot, List<Job> jobs, Terms terms) {

    public Accepted {
        jobs = List.copyOf(jobs);
        List<String> takes = jobs.stream().map(Job::take).toList();
        if (!takes.equals(shot.takes())) {
            throw new IllegalArgumentException(
                    "shot %s has takes %s and jobs %s".formatted(shot.id(), shot.takes(), takes));
        }
    }
}
