package secondunit.jobs;

import secondunit.shot.DeliveryFormat;
import secondunit.shot.ShotRequest;

import java.nio.file.Path;
import java.time.Instant;

/// One take to be made. Its id is the take's.
///
/// @param shot which shot it answers
/// @param request with the quality and seed of this take
/// @param file where the clip will lie
/// @param attempts how often it was begun; to go on after a pause does not count
public record Job(
        String take,
        String shot,
        ShotRequest request,
        DeliveryFormat format,
        Path file,
        Instant accepted,
        int attempts,
        JobState state) {

    /// The job in a worker's hands, once more.
    ///
    /// @param counts whether this is one more attempt
    Job begun(JobState.Running running, boolean counts) {
        int begun = counts ? attempts + 1 : attempts;
        return new Job(take, shot, request, format, file, accepted, begun, running);
    }

    public Job in(JobState next) {
        return new Job(take, shot, request, format, file, accepted, attempts, next);
    }
}
