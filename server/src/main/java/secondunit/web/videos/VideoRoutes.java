package secondunit.web.videos;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;

import secondunit.uploads.Upload;
import secondunit.uploads.Uploads;
import secondunit.videos.VideoException;
import secondunit.videos.VideoException.Code;
import secondunit.videos.VideoState;
import secondunit.videos.Videos;
import secondunit.videos.Wanted;
import secondunit.web.Api;
import secondunit.web.videos.json.Params;
import secondunit.web.videos.json.VideoJson;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `/v1/videos` but for what is downloaded.
record VideoRoutes(Videos videos, Uploads uploads, Wire wire) {

    private static final String VIDEO = "video";
    private static final String REFERENCE = "input_reference";
    private static final int LONGEST_PROMPT = 4000;
    private static final int LONGEST_NAME = 80;
    private static final int USUAL_LIMIT = 20;
    private static final int MOST = 100;

    void add(Api api) {
        api.post("/v1/videos", wire.route(this::create));
        api.get("/v1/videos", wire.route(this::list));
        api.post("/v1/videos/edits", wire.route(this::edit));
        api.post("/v1/videos/extensions", wire.route(this::extend));
        api.post("/v1/videos/characters", wire.route(this::addCharacter));
        api.get("/v1/videos/characters/{id}", wire.route(this::character));
        api.get("/v1/videos/{id}", wire.route(this::retrieve));
        api.delete("/v1/videos/{id}", wire.route(this::delete));
        api.post("/v1/videos/{id}/remix", wire.route(this::remix));
        api.post("/v1/videos/{id}/cancel", wire.route(this::cancel));
    }

    private void create(Context context) throws InterruptedException {
        try (Asked asked = Asked.read(context, uploads, Set.of(REFERENCE))) {
            Params params = asked.params();
            String prompt = params.words("prompt", LONGEST_PROMPT);
            String model = params.text("model").orElse(null);
            String seconds = params.text("seconds").orElse(null);
            String size = params.text("size").orElse(null);
            List<String> characters = params.ids("characters");
            params.has(REFERENCE);
            params.end();
            Upload reference = asked.picture(REFERENCE).orElse(null);
            VideoState state =
                    videos.create(
                            new Wanted.Create(
                                    prompt,
                                    model,
                                    seconds,
                                    size,
                                    reference,
                                    characters,
                                    asked.lease()));
            asked.keep();
            show(context, state);
        }
    }

    private void edit(Context context) throws InterruptedException {
        try (Asked asked = Asked.read(context, uploads, Set.of(VIDEO))) {
            Params params = asked.params();
            String prompt = params.words("prompt", LONGEST_PROMPT);
            String model = params.text("model").orElse(null);
            Source source = source(asked);
            params.end();
            VideoState state =
                    videos.edit(
                            new Wanted.Edit(
                                    prompt, model, source.id(), source.clip(), asked.lease()));
            asked.keep();
            show(context, state);
        }
    }

    private void extend(Context context) throws InterruptedException {
        try (Asked asked = Asked.read(context, uploads, Set.of(VIDEO))) {
            Params params = asked.params();
            String prompt = params.words("prompt", LONGEST_PROMPT);
            String seconds = params.requiredText("seconds");
            String model = params.text("model").orElse(null);
            Source source = source(asked);
            params.end();
            VideoState state =
                    videos.extend(
                            new Wanted.Extend(
                                    prompt,
                                    seconds,
                                    model,
                                    source.id(),
                                    source.clip(),
                                    asked.lease()));
            asked.keep();
            show(context, state);
        }
    }

    /// What is to be changed: one of both.
    private record Source(@Nullable String id, @Nullable Upload clip) {}

    private static Source source(Asked asked) {
        Optional<Upload> file = asked.file(VIDEO);
        Optional<Params> reference =
                file.isPresent() ? Optional.empty() : asked.params().object(VIDEO);
        if (file.isEmpty() && reference.isEmpty()) {
            throw asked.params().missing(VIDEO);
        }
        String id = reference.map(params -> params.requiredText("id")).orElse(null);
        reference.ifPresent(Params::end);
        return new Source(id, file.orElse(null));
    }

    private void remix(Context context) throws InterruptedException {
        try (Asked asked = Asked.read(context, uploads, Set.of())) {
            String prompt = asked.params().words("prompt", LONGEST_PROMPT);
            asked.params().end();
            show(context, videos.remix(context.pathParam("id"), prompt, asked.lease()));
        }
    }

    private void cancel(Context context) throws InterruptedException {
        try (Asked asked = Asked.read(context, uploads, Set.of())) {
            asked.params().end();
            show(context, videos.cancel(context.pathParam("id")));
        }
    }

    private void retrieve(Context context) {
        show(context, videos.video(context.pathParam("id")));
    }

    private void delete(Context context) {
        String id = context.pathParam("id");
        videos.delete(id);
        Wire.json(context, VideoJson.deleted(id));
    }

    private void list(Context context) {
        Listing listing = Listing.of(context, USUAL_LIMIT, MOST);
        List<VideoState> page =
                listing.understood(
                        () -> videos.page(listing.after(), listing.toAsk(), listing.oldestFirst()));
        Wire.json(context, VideoJson.page(listing.shown(page), listing.hasMore(page)));
    }

    private void addCharacter(Context context) throws InterruptedException {
        try (Asked asked = Asked.read(context, uploads, Set.of(VIDEO))) {
            String name = asked.params().words("name", LONGEST_NAME);
            asked.params().end();
            Upload clip =
                    asked.file(VIDEO)
                            .orElseThrow(() ->
                                    new VideoException(
                                            Code.MISSING_REQUIRED_PARAMETER,
                                            VIDEO,
                                            "Missing required parameter: 'video', a file."));
            String character = VideoJson.character(videos.addCharacter(name, clip));
            asked.keep();
            Wire.json(context, character);
        }
    }

    private void character(Context context) {
        Wire.json(context, VideoJson.character(videos.character(context.pathParam("id"))));
    }

    /// What the API has no member for goes into a header of our own.
    private static void show(Context context, VideoState state) {
        if (!state.notes().isEmpty()) {
            String notes = String.join(" ", state.notes()).replaceAll("[^ -~]", "?");
            context.header(
                    "x-secondunit-notes", notes.substring(0, Math.min(2000, notes.length())));
        }
        Wire.json(context, VideoJson.write(state));
    }
}
