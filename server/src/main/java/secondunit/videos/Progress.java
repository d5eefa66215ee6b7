package secondunit.videos;

import org.jspecify.annotations.Nullable;

import secondunit.jobs.Job;
import secondunit.jobs.JobState;
import secondunit.render.Outcome;
import secondunit.render.TakeResult;
import secondunit.shot.Refusal;
import secondunit.videos.VideoState.Fault;
import secondunit.videos.VideoState.Status;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How a video goes, from how its job goes.
///
/// @param keeping how long a completed video can be downloaded; null for ever
record Progress(@Nullable Duration keeping) {

    private static final int ALMOST = 99;
    private static final int ALL = 100;

    VideoState of(Video video, Job job) {
        return switch (job.state()) {
            case JobState.Queued _ -> open(video, Status.QUEUED, 0);
            case JobState.Running(_, long done, long total) ->
                    open(
                            video,
                            Status.IN_PROGRESS,
                            total == 0 ? 0 : (int) Math.min(ALMOST, done * ALL / total));
            case JobState.Ended(Instant at, Outcome outcome) -> ended(video, at, outcome);
        };
    }

    private static VideoState open(Video video, Status status, int percent) {
        return new VideoState(
                video, status, Math.max(video.progress(), percent), null, null, null, List.of());
    }

    private VideoState ended(Video video, Instant at, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(TakeResult take) -> completed(video, at, notes(take));
            case Outcome.Refused(Refusal refusal) ->
                    failed(
                            video,
                            VideoException.Code.UNSUPPORTED.id(),
                            (refusal.what() + " " + refusal.todo()).strip());
            case Outcome.Failed(var fault, String message) ->
                    failed(
                            video,
                            switch (fault) {
                                case ARGUMENTS, INPUT -> "invalid_input";
                                case RENDER -> "render_failed";
                            },
                            message);
            case Outcome.Cancelled _ ->
                    video.fate() == Video.Fate.LEASE_LOST
                            ? failed(
                                    video,
                                    "lease_expired",
                                    "Nobody asked for this video within its lease. Create it again.")
                            : failed(video, "cancelled", "This video was cancelled.");
        };
    }

    VideoState completed(Video video, Instant at, List<String> notes) {
        Instant expires = keeping == null ? null : at.plus(keeping);
        return new VideoState(video, Status.COMPLETED, ALL, at, expires, null, notes);
    }

    private static VideoState failed(Video video, String code, String message) {
        return new VideoState(
                video,
                Status.FAILED,
                video.progress(),
                null,
                null,
                new Fault(code, message),
                List.of());
    }

    private static List<String> notes(TakeResult take) {
        List<String> notes = new ArrayList<>();
        if (!take.ignored().isEmpty()) {
            notes.add("Not followed: " + String.join(", ", take.ignored()) + ".");
        }
        notes.addAll(take.warnings());
        return notes;
    }
}
