package secondunit.web.videos;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import secondunit.uploads.Upload;
import secondunit.uploads.Uploads;
import secondunit.videos.VideoException;
import secondunit.videos.VideoException.Code;
import secondunit.web.Api;
import secondunit.web.FileAnswer;
import secondunit.web.Form;
import secondunit.web.videos.json.FileJson;
import secondunit.web.videos.json.Params;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `/v1/files`: what videos are made from.
record FileRoutes(Uploads uploads, Wire wire) {

    private static final String FILE = "file";
    private static final int MOST = 10_000;
    private static final long SHORTEST = 3600;
    private static final long LONGEST = 2_592_000;
    private static final List<String> PURPOSES =
            List.of("assistants", "batch", "evals", "fine-tune", "user_data", "vision");

    void add(Api api) {
        api.post("/v1/files", wire.route(this::receive));
        api.get("/v1/files", wire.route(this::list));
        api.get(
                "/v1/files/{id}",
                wire.route(context -> Wire.json(context, FileJson.write(file(context)))));
        api.get("/v1/files/{id}/content", wire.route(this::content));
        api.delete("/v1/files/{id}", wire.route(this::delete));
    }

    private void receive(Context context) throws InterruptedException {
        try (Form form = Form.read(context, uploads, Set.of(FILE), true)) {
            Params params = Params.ofForm(form.fields());
            String purpose = purpose(params.requiredText("purpose"));
            Duration life = params.object("expires_after").map(FileRoutes::life).orElse(null);
            params.end();
            Upload upload = form.file(FILE).orElseThrow(() -> params.missing(FILE));
            Upload described = uploads.describe(upload, purpose, life);
            form.keep();
            Wire.json(context, FileJson.write(described));
        } catch (IllegalArgumentException wrong) {
            throw new VideoException(Code.INVALID_VALUE, null, String.valueOf(wrong.getMessage()));
        }
    }

    private static String purpose(String purpose) {
        if (!PURPOSES.contains(purpose)) {
            throw new VideoException(
                    Code.INVALID_VALUE,
                    "purpose",
                    "Invalid value for 'purpose': expected one of %s."
                            .formatted(String.join(", ", PURPOSES)));
        }
        return purpose;
    }

    private static Duration life(Params params) {
        String anchor = params.requiredText("anchor");
        String seconds = params.requiredText("seconds");
        params.end();
        long number = seconds.matches("\\d{1,8}") ? Long.parseLong(seconds) : 0;
        if (!anchor.equals("created_at") || number < SHORTEST || number > LONGEST) {
            throw new VideoException(
                    Code.INVALID_VALUE,
                    "expires_after",
                    "Invalid 'expires_after': expected the anchor created_at and %d to %d seconds."
                            .formatted(SHORTEST, LONGEST));
        }
        return Duration.ofSeconds(number);
    }

    private void list(Context context) {
        Listing listing = Listing.of(context, MOST, MOST);
        @Nullable String purpose = context.queryParam("purpose");
        List<Upload> page =
                listing.understood(() ->
                        uploads.page(
                                listing.after(),
                                listing.toAsk(),
                                listing.oldestFirst(),
                                purpose,
                                false));
        Wire.json(context, FileJson.page(listing.shown(page), listing.hasMore(page)));
    }

    private Upload file(Context context) {
        String id = context.pathParam("id");
        Optional<Upload> upload = uploads.upload(id).filter(Upload::listed);
        return upload.orElseThrow(() -> VideoException.notFound("file", id));
    }

    private void content(Context context) throws IOException {
        FileAnswer.send(context, uploads.file(file(context)), "application/octet-stream");
    }

    private void delete(Context context) {
        String id = file(context).id();
        if (!uploads.delete(id)) {
            throw VideoException.notFound("file", id);
        }
        Wire.json(context, FileJson.deleted(id));
    }
}
