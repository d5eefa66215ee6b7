package secondunit.videos;

import org.jspecify.annotations.Nullable;

import secondunit.jobs.Ask;
import secondunit.jobs.Job;
import secondunit.jobs.JobBoard;
import secondunit.jobs.JobState;
import secondunit.jobs.Shot;
import secondunit.picture.Size;
import secondunit.render.Outcome;
import secondunit.render.TakeResult;
import secondunit.shot.Casting;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Direction;
import secondunit.shot.ShotRequest;
import secondunit.shot.ShotRequest.Generate;
import secondunit.shot.prompt.Answer;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Seconds;
import secondunit.timeline.Timebase;
import secondunit.uploads.Upload;
import secondunit.uploads.Uploads;
import secondunit.videos.VideoException.Code;
import secondunit.videos.VideoState.Status;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The videos: asked for here, made by the queue like any other shot. Safe from any thread.
public final class Videos {

    private final JobBoard board;
    private final VideoStore store;
    private final Uploads uploads;
    private final Roster roster;
    private final Remixing remixing;
    private final Progress progress;
    private final InstantSource clock;
    private final Map<String, Instant> askedFor = new ConcurrentHashMap<>();

    /// @param reader reads prompts
    /// @param keeping how long a completed video can be downloaded; null for ever
    public Videos(
            JobBoard board,
            VideoStore store,
            Uploads uploads,
            List<Player> players,
            Function<String, Answer> reader,
            @Nullable Duration keeping,
            InstantSource clock) {
        this.board = board;
        this.store = store;
        this.uploads = uploads;
        this.roster = new Roster(players);
        this.remixing = new Remixing(reader);
        this.progress = new Progress(keeping);
        this.clock = clock;
    }

    /// How long a completed video can be downloaded; null for ever.
    @Nullable Duration keeping() {
        return progress.keeping();
    }

    /// The names a model may have.
    public Roster roster() {
        return roster;
    }

    /// Accepts a video from words.
    ///
    /// @throws VideoException when it cannot be meant, or nobody installed can do it
    /// @throws secondunit.shot.RefusedException when no installed player shows what the words name
    public VideoState create(Wanted.Create wanted) {
        String model = Objects.requireNonNullElse(wanted.model(), Roster.USUAL);
        String secondsText = Objects.requireNonNullElse(wanted.seconds(), Dimensions.USUAL_SECONDS);
        String sizeText = Objects.requireNonNullElse(wanted.size(), Dimensions.USUAL_SIZE);
        Casting casting = roster.casting(model, 1);
        Seconds seconds = Dimensions.seconds(secondsText);
        Size size = Dimensions.size(sizeText);
        Size asked = Dimensions.asked(size, casting.quality());
        checkReference(wanted);
        checkCharacters(wanted);
        Generate request =
                generate(
                        wanted.prompt(),
                        seconds.frames(Dimensions.RATE),
                        Dimensions.RATE,
                        asked,
                        casting);
        return accept(
                request,
                new Draft(
                        model,
                        wanted.prompt(),
                        Dimensions.seconds(request.frames(), request.rate()),
                        size.toString(),
                        null,
                        wanted.reference(),
                        wanted.lease()));
    }

    /// Accepts a video from words that is asked for to the frame.
    ///
    /// @throws VideoException when it cannot be meant
    /// @throws secondunit.shot.RefusedException when no installed player shows what the words name
    public VideoState render(Wanted.Render wanted) {
        Casting casting = roster.casting(wanted.model(), wanted.seed());
        Size size = Dimensions.size(wanted.size().toString());
        Dimensions.checkLength(
                Math.multiplyExact(wanted.frames(), wanted.rate().denominator()),
                wanted.rate().numerator(),
                "%d frames are too many.".formatted(wanted.frames()));
        return accept(
                generate(
                        wanted.prompt(),
                        wanted.frames(),
                        wanted.rate(),
                        Dimensions.asked(size, casting.quality()),
                        casting),
                new Draft(
                        wanted.model(),
                        wanted.prompt(),
                        Dimensions.seconds(wanted.frames(), wanted.rate()),
                        size.toString(),
                        null,
                        null,
                        wanted.lease()));
    }

    private static Generate generate(
            String prompt, long frames, Timebase rate, Size size, Casting casting) {
        try {
            return new Generate(
                    prompt,
                    null,
                    Direction.NONE,
                    frames,
                    new FrameRange(0, frames),
                    rate,
                    size,
                    false,
                    false,
                    true,
                    casting);
        } catch (IllegalArgumentException wrong) {
            throw VideoException.invalid("seconds", "Too short: " + wrong.getMessage() + ".");
        }
    }

    private void checkReference(Wanted.Create wanted) {
        if (wanted.reference() != null && !roster.can("animate")) {
            throw VideoException.unsupported(
                    "input_reference",
                    "No installed player begins with a given picture: %s. Leave input_reference out; a palette can be taken from a still by `direction.image` of /api/v1/shots."
                            .formatted(roster.described()));
        }
    }

    private void checkCharacters(Wanted.Create wanted) {
        for (String id : wanted.characters()) {
            character(id);
        }
        if (!wanted.characters().isEmpty() && !roster.can("characters")) {
            throw VideoException.unsupported(
                    "characters",
                    "No installed player can show a given character again: %s. The character is kept for one that can."
                            .formatted(roster.described()));
        }
    }

    /// Accepts another version of a completed video.
    public VideoState remix(String id, String prompt, @Nullable Duration lease) {
        return version(completed(id, "id"), prompt, lease);
    }

    /// Accepts another version of a completed video, or refuses one of an uploaded clip.
    public VideoState edit(Wanted.Edit wanted) {
        String video = wanted.video();
        if (video != null) {
            return version(completed(video, "video"), wanted.prompt(), wanted.lease());
        }
        if (wanted.model() != null) {
            roster.casting(wanted.model(), 1);
        }
        Upload clip = Objects.requireNonNull(wanted.clip(), "a video or a clip");
        Continuation.of(uploads.file(clip), clip.contents());
        throw VideoException.unsupported(
                "video",
                "No installed player changes what an uploaded video shows: %s. Videos that were made here from words can be edited by their id; footage can be extended, bridged, looped, retaken and retimed by /api/v1/shots."
                        .formatted(roster.described()));
    }

    private VideoState version(Made made, String prompt, @Nullable Duration lease) {
        if (!(made.job().request() instanceof Generate old)) {
            throw VideoException.unsupported(
                    "video",
                    "This video was made by extending another, and installed players remix only what was made from words alone. Remix the video it was made from, then extend that.");
        }
        Video parent = made.state().video();
        return accept(
                remixing.of(old, prompt),
                new Draft(
                        parent.model(),
                        prompt,
                        parent.seconds(),
                        parent.size(),
                        parent.id(),
                        null,
                        lease));
    }

    /// Accepts a completed video, or a clip, with more after it.
    public VideoState extend(Wanted.Extend wanted) {
        Seconds more = Dimensions.seconds(wanted.seconds());
        String model = wanted.model();
        if (model != null) {
            roster.casting(model, 1);
        }
        String video = wanted.video();
        Continuation from;
        if (video != null) {
            Made made = completed(video, "video");
            checkEnd(made);
            from = Continuation.of(made.take());
            model = made.state().video().model();
        } else {
            Upload clip = Objects.requireNonNull(wanted.clip(), "a video or a clip");
            from = Continuation.of(uploads.file(clip), clip.contents());
        }
        ShotRequest.Extend request = from.by(more, wanted.prompt());
        return accept(
                request,
                new Draft(
                        Objects.requireNonNullElse(model, Roster.USUAL),
                        wanted.prompt(),
                        from.seconds(request),
                        from.size().toString(),
                        null,
                        wanted.clip(),
                        wanted.lease()));
    }

    private static void checkEnd(Made made) {
        if (made.job().request() instanceof Generate shot && shot.loop()) {
            throw VideoException.unsupported(
                    "video", "This video is a loop: it goes on with its own first frame.");
        }
    }

    /// What is known of a video before it is accepted.
    private record Draft(
            String model,
            String prompt,
            String seconds,
            String size,
            @Nullable String remixedFrom,
            @Nullable Upload input,
            @Nullable Duration lease) {}

    private VideoState accept(ShotRequest request, Draft draft) {
        return uploads.referring(() -> {
            Shot shot = asked(request);
            Upload input = draft.input();
            Video video =
                    new Video(
                            "video_" + hex(),
                            shot.takes().getFirst(),
                            draft.model(),
                            draft.prompt(),
                            draft.seconds(),
                            draft.size(),
                            clock.instant(),
                            draft.remixedFrom(),
                            input == null || input.listed() ? null : input.id(),
                            0,
                            draft.lease(),
                            Video.Fate.COMMON,
                            null,
                            false);
            store.keep(video);
            askedFor.put(video.id(), clock.instant());
            return new VideoState(video, Status.QUEUED, 0, null, null, null, List.of());
        });
    }

    private Shot asked(ShotRequest request) {
        try {
            return board.ask(new Ask(request, DeliveryFormat.MP4, 1, false));
        } catch (IllegalArgumentException wrong) {
            throw VideoException.invalid("prompt", String.valueOf(wrong.getMessage()));
        }
    }

    private static String hex() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /// A video as it is now; asking for it renews its lease.
    ///
    /// @throws VideoException when there is none
    public VideoState video(String id) {
        Video video = store.video(id).orElseThrow(() -> VideoException.notFound("video", id));
        VideoState state = state(video).orElseThrow(() -> VideoException.notFound("video", id));
        askedFor.put(id, clock.instant());
        if (state.progress() > video.progress() && !state.hasEnded()) {
            store.progress(id, state.progress());
        }
        return state;
    }

    /// Empty when its take was removed by somebody else.
    Optional<VideoState> state(Video video) {
        Instant completed = video.completed();
        if (video.fate() == Video.Fate.EXPIRED && completed != null) {
            return Optional.of(progress.completed(video, completed, List.of()));
        }
        return board.job(video.take()).map(job -> progress.of(video, job));
    }

    /// A part of the list, see [VideoStore#page].
    public List<VideoState> page(@Nullable String after, int limit, boolean oldestFirst) {
        List<VideoState> page = new ArrayList<>();
        String from = after;
        while (page.size() < limit) {
            List<Video> videos = store.page(from, limit - page.size(), oldestFirst);
            if (videos.isEmpty()) {
                break;
            }
            videos.forEach(video -> state(video).ifPresent(page::add));
            from = videos.getLast().id();
        }
        return page;
    }

    /// A completed video with its job and take.
    record Made(VideoState state, Job job, TakeResult take) {}

    /// @param param that names it
    private Made completed(String id, String param) {
        VideoState state = video(id);
        if (state.video().fate() == Video.Fate.EXPIRED) {
            throw expired(id);
        }
        return board.job(state.video().take())
                .flatMap(job -> made(state, job))
                .orElseThrow(() ->
                        new VideoException(
                                Code.VIDEO_NOT_COMPLETED,
                                param,
                                "Video '%s' is %s. Wait until it is completed."
                                        .formatted(id, words(state.status()))));
    }

    private static Optional<Made> made(VideoState state, Job job) {
        return job.state() instanceof JobState.Ended(_, Outcome.Done(TakeResult take))
                ? Optional.of(new Made(state, job, take))
                : Optional.empty();
    }

    private static VideoException expired(String id) {
        return new VideoException(
                Code.VIDEO_EXPIRED,
                null,
                "The files of video '%s' have expired and were removed. Create it again."
                        .formatted(id));
    }

    private static String words(Status status) {
        return switch (status) {
            case QUEUED -> "queued";
            case IN_PROGRESS -> "in progress";
            case COMPLETED -> "completed";
            case FAILED -> "failed";
        };
    }

    /// The job of a video that can be downloaded.
    ///
    /// @throws VideoException when there is nothing to download, yet or any more
    public Job downloadable(String id) {
        VideoState state = video(id);
        if (state.video().fate() == Video.Fate.EXPIRED) {
            throw expired(id);
        }
        if (state.status() != Status.COMPLETED) {
            throw new VideoException(
                    Code.VIDEO_NOT_READY,
                    null,
                    "Video '%s' is %s: there is nothing to download. GET /v1/videos/%s tells how it goes."
                            .formatted(id, words(state.status()), id));
        }
        return board.job(state.video().take())
                .orElseThrow(() -> VideoException.notFound("video", id));
    }

    /// Stops a video that has not ended. Doing so twice is no error.
    ///
    /// @throws VideoException when it has ended in another way
    public VideoState cancel(String id) {
        VideoState before = video(id);
        boolean cancelled = before.error() != null && before.error().code().equals("cancelled");
        if (before.hasEnded() && !cancelled) {
            throw new VideoException(
                    Code.VIDEO_NOT_CANCELLABLE,
                    null,
                    "Video '%s' has %s already.".formatted(id, words(before.status())));
        }
        board.cancel(before.video().take());
        return video(id);
    }

    /// Removes a video and its files; one that has not ended is cancelled first.
    ///
    /// @throws VideoException when there is none
    public void delete(String id) {
        Video video = video(id).video();
        board.delete(video.take());
        forget(video);
    }

    void forget(Video video) {
        store.delete(video.id());
        askedFor.remove(video.id());
        if (video.input() != null) {
            uploads.delete(video.input());
        }
    }

    /// When somebody last asked for a video, or this server began to count.
    Instant askedFor(Video video) {
        return askedFor.computeIfAbsent(video.id(), _ -> clock.instant());
    }

    /// Keeps a character.
    ///
    /// @param clip the video that shows it
    /// @throws VideoException when it shows nothing
    public Cameo addCharacter(String name, Upload clip) {
        Continuation.of(uploads.file(clip), clip.contents());
        Cameo cameo = new Cameo("char_" + hex(), name, clip.id(), clock.instant());
        store.keep(cameo);
        return cameo;
    }

    /// @throws VideoException when there is none
    public Cameo character(String id) {
        return store.character(id).orElseThrow(() -> VideoException.notFound("character", id));
    }
}
