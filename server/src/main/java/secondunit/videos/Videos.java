package secondunit.videos;

import org.jspecify.annotations.Nullable;

import secondunit.jobs.Ask;
import secondunit.jobs.Job;
import secondunit.jobs.JobBoard;
import secondunit.jobs.JobState;
import secondunit.jobs.Shot;
import secondunit.render.Outcome;
import secondunit.render.TakeResult;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.ShotRequest;
import secondunit.shot.prompt.Answer;
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
    private final FromWords words;
    private final FromVideo footage;
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
        this.words = new FromWords(roster, uploads);
        this.footage = new FromVideo(roster, new Remixing(reader), uploads);
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
        wanted.characters().forEach(this::character);
        return accept(words.commission(wanted));
    }

    /// Accepts a video from words that is asked for to the frame.
    ///
    /// @throws VideoException when it cannot be meant
    /// @throws secondunit.shot.RefusedException when no installed player shows what the words name
    public VideoState render(Wanted.Render wanted) {
        return accept(words.commission(wanted));
    }

    /// Accepts another version of a completed video.
    public VideoState remix(String id, String prompt, @Nullable Duration lease) {
        return accept(footage.version(completed(id, "id"), prompt, lease));
    }

    /// Accepts another version of a completed video, or refuses one of an uploaded clip.
    public VideoState edit(Wanted.Edit wanted) {
        String video = wanted.video();
        if (video == null) {
            throw footage.noEdit(wanted);
        }
        return accept(footage.version(completed(video, "video"), wanted.prompt(), wanted.lease()));
    }

    /// Accepts a completed video, or a clip, with more after it.
    public VideoState extend(Wanted.Extend wanted) {
        String video = wanted.video();
        return accept(
                video == null
                        ? footage.more(wanted)
                        : footage.more(completed(video, "video"), wanted));
    }

    private VideoState accept(Commission commission) {
        return uploads.referring(() -> {
            String take = asked(commission.request()).takes().getFirst();
            boolean kept = false;
            try {
                Video video = commission.video("video_" + hex(), take, clock.instant());
                store.keep(video);
                kept = true;
                askedFor.put(video.id(), clock.instant());
                return new VideoState(video, Status.QUEUED, 0, null, null, null, List.of());
            } finally {
                if (!kept) {
                    board.delete(take);
                }
            }
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
