package secondunit.web.videos;

import io.javalin.http.Context;

import secondunit.jobs.Job;
import secondunit.picture.Size;
import secondunit.timeline.Timebase;
import secondunit.uploads.Upload;
import secondunit.uploads.Uploads;
import secondunit.videos.VideoException;
import secondunit.videos.VideoException.Code;
import secondunit.videos.VideoState;
import secondunit.videos.Videos;
import secondunit.videos.Wanted;
import secondunit.web.Api;
import secondunit.web.FileAnswer;
import secondunit.web.Form;
import secondunit.web.TakeFiles;
import secondunit.web.videos.json.BackendJson;
import secondunit.web.videos.json.Params;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// Pallaidium's Backend Contract v0.1 at `/pallaidium/v1/`, as its client and the page of its
/// extensions describe it: Blender's add-on is given `http://127.0.0.1:PORT/pallaidium` as its URL.
/// Its Cancel only stops asking, so what it asks for has a lease.
record BackendRoutes(Videos videos, Uploads uploads, TakeFiles files, Wire wire) {

    private static final String AT = "/pallaidium/v1/";
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int LONGEST_PROMPT = 4000;
    private static final int MOST = 1_000_000;

    /// What a shot from words cannot be led by.
    private static final List<String> GUIDES =
            List.of(
                    "image_b64",
                    "image_file_id",
                    "last_image_file_id",
                    "anchor_file_ids",
                    "control_file_id",
                    "video_file_id");

    void add(Api api) {
        api.get(AT + "health", wire.route(context -> Wire.json(context, BackendJson.health())));
        api.get(
                AT + "models",
                wire.route(context ->
                        Wire.json(context, BackendJson.models(videos.roster().players()))));
        api.post(AT + "videos", wire.route(this::create));
        api.get(AT + "jobs/{id}", wire.route(this::job));
        api.post(AT + "files", wire.route(this::receive));
        api.get(AT + "files/{id}", wire.route(this::file));
    }

    private void create(Context context) throws InterruptedException {
        try (Asked asked = Asked.read(context, uploads, Set.of())) {
            Params params = asked.params();
            for (String guide : GUIDES) {
                if (params.has(guide)) {
                    throw new VideoException(
                            Code.UNSUPPORTED,
                            guide,
                            "No installed player begins with given pictures. Choose prompts as input.");
                }
            }
            long width = params.whole("width", 2, MOST).orElse(1280L);
            long height = params.whole("height", 2, MOST).orElse(720L);
            VideoState state =
                    videos.render(
                            new Wanted.Render(
                                    params.words("prompt", LONGEST_PROMPT),
                                    params.requiredText("model"),
                                    new Size((int) width & ~1, (int) height & ~1),
                                    params.whole("num_frames", 1, MOST).orElse(96L),
                                    Timebase.of(params.whole("fps", 1, 1000).orElse(24L)),
                                    params.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE).orElse(1L),
                                    LEASE));
            Wire.json(context, BackendJson.accepted(state));
        }
    }

    private void job(Context context) {
        Wire.json(context, BackendJson.job(videos.video(context.pathParam("id"))));
    }

    private void receive(Context context) throws InterruptedException {
        try (Form form = Form.read(context, uploads, Set.of("file"), true)) {
            Upload upload =
                    form.file("file")
                            .orElseThrow(() ->
                                    new VideoException(
                                            Code.MISSING_REQUIRED_PARAMETER,
                                            "file",
                                            "Missing required parameter: 'file'."));
            form.keep();
            Wire.json(context, BackendJson.file(upload.id()));
        } catch (IllegalArgumentException wrong) {
            throw new VideoException(Code.INVALID_VALUE, null, String.valueOf(wrong.getMessage()));
        }
    }

    private void file(Context context) throws IOException {
        String id = context.pathParam("id");
        if (id.startsWith("video_")) {
            Job job = videos.downloadable(id);
            Path clip = files.clip(job).orElseThrow(() -> VideoException.notFound("file", id));
            FileAnswer.send(context, clip, "video/mp4");
            return;
        }
        Upload upload = uploads.upload(id).orElseThrow(() -> VideoException.notFound("file", id));
        FileAnswer.send(context, uploads.file(upload), "application/octet-stream");
    }
}
