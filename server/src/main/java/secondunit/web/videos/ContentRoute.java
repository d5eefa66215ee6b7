package secondunit.web.videos;

import io.javalin.http.Context;

import secondunit.events.EventId;
import secondunit.events.EventLog;
import secondunit.jobs.Job;
import secondunit.videos.VideoException;
import secondunit.videos.VideoException.Code;
import secondunit.videos.Videos;
import secondunit.web.Api;
import secondunit.web.FileAnswer;
import secondunit.web.TakeFiles;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/// What is downloaded of a video: itself, a poster, or ten frames side by side.
///
/// @param patience for the pictures, which are made after the video
record ContentRoute(Videos videos, TakeFiles files, EventLog events, Duration patience, Wire wire) {

    private static final String JPEG = "image/jpeg";

    void add(Api api) {
        api.get("/v1/videos/{id}/content", wire.route(this::send));
    }

    private void send(Context context) throws IOException, InterruptedException {
        String variant = Objects.requireNonNullElse(context.queryParam("variant"), "video");
        Job job = videos.downloadable(context.pathParam("id"));
        switch (variant) {
            case "video" -> FileAnswer.send(context, there(context, files.clip(job)), "video/mp4");
            case "thumbnail" -> FileAnswer.send(context, made(context, job, files::poster), JPEG);
            case "spritesheet" -> FileAnswer.send(context, made(context, job, files::strip), JPEG);
            default ->
                    throw new VideoException(
                            Code.INVALID_VALUE,
                            "variant",
                            "Invalid value: '%s'. Supported values are: 'video', 'thumbnail', and 'spritesheet'."
                                    .formatted(
                                            variant.substring(0, Math.min(80, variant.length()))));
        }
    }

    /// The file once it is there.
    private Path made(Context context, Job job, Function<Job, Optional<Path>> which)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        EventId from = events.latest();
        Optional<Path> file = which.apply(job);
        while (file.isEmpty() && System.nanoTime() < end) {
            Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
            from = events.after(from, left).next();
            file = which.apply(job);
        }
        return there(context, file);
    }

    private static Path there(Context context, Optional<Path> file) {
        return file.orElseThrow(() -> {
            context.header("Retry-After", "2");
            return new VideoException(
                    Code.VIDEO_NOT_READY, null, "It is not there yet. Ask again in a moment.");
        });
    }
}
