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
/// @param attempts how often it was begun
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
    Job begun(Instant now) {
        JobState running = new JobState.Running(now, 0, 0);
        return new Job(take, shot, request, format, file, accepted, attempts + 1, running);
    }

    public Job in(JobState next) {
        return new Job(take, shot, request, format, file, accepted, attempts, next);
    }
}
