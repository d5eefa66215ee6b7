package secondunit.app;

import secondunit.access.Doorkeeper;
import secondunit.database.Database;
import secondunit.events.EventLog;
import secondunit.hosts.Backoff;
import secondunit.hosts.LiveDesk;
import secondunit.hosts.RemoteDoor;
import secondunit.jobs.DurableBoard;
import secondunit.jobs.JobBoard;
import secondunit.jobs.QueueSettings;
import secondunit.jobs.ViewShelf;
import secondunit.jobs.Views;
import secondunit.obs.ObsConnector;
import secondunit.picture.Size;
import secondunit.render.Errands;
import secondunit.shot.Casting;
import secondunit.shot.Quality;
import secondunit.shot.ShotRequest;
import secondunit.shot.prompt.Vocabulary;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;
import secondunit.uploads.UploadLimits;
import secondunit.uploads.Uploads;
import secondunit.videos.VideoWatch;
import secondunit.videos.Videos;
import secondunit.web.Rooms;
import secondunit.webhooks.Webhooks;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The rooms of a server, wired.
///
/// @param home the folder that this process holds
/// @param crew who reads the prompts here; rendering is done by workers with crews of their own
record Floor(Settings settings, Path home, Database database, EventLog events, Crew crew) {

    /// Bytes of views that are kept.
    private static final long MOST_VIEWS = 2L << 30;

    DurableBoard board() {
        return new DurableBoard(
                queue(), database.jobs(), events, gate(), Clock.system(ZoneId.systemDefault()));
    }

    LiveDesk hosts(DurableBoard board) {
        return new LiveDesk(
                database.hosts(),
                board,
                events,
                new TakeClips(board, board.errands(), takes()),
                List.of(new ObsConnector(settings.obsFolders())),
                Backoff.USUAL,
                InstantSource.system());
    }

    private Path takes() {
        return home.resolve("takes");
    }

    private QueueSettings queue() {
        return QueueSettings.in(
                        home,
                        slot -> WorkerCommand.behind(settings, "worker", "--slot", slot.toString()))
                .withWarmUp(warmUp());
    }

    /// Takes are footage too.
    private ShotCheck gate() {
        return new ShotCheck(crew.prompts(), crew.vocabulary(), crew.players(), mediaRoots());
    }

    /// What clients have handed in may be footage too, and what was made.
    private List<Path> mediaRoots() {
        return Stream.concat(settings.mediaRoots().stream(), Stream.of(uploadsFolder(), takes()))
                .toList();
    }

    private Path uploadsFolder() {
        return home.resolve("uploads");
    }

    Uploads uploads(Errands errands) {
        return new Uploads(
                uploadsFolder(),
                database.uploads(),
                new ErrandInspector(errands),
                new UploadLimits(settings.uploadLimit(), UploadLimits.USUAL_RESERVE),
                InstantSource.system());
    }

    private Views views(DurableBoard board) {
        return new ViewShelf(
                home.resolve("views"), MOST_VIEWS, takes(), board.errands(), Clock.systemUTC());
    }

    /// Small, and in need of everything that a first shot loads.
    private ShotRequest warmUp() {
        String world = crew.worlds().worlds().getFirst().words().getFirst();
        return new ShotRequest.Generate(
                world,
                null,
                2,
                new FrameRange(0, 2),
                Timebase.of(24),
                new Size(64, 36),
                false,
                false,
                true,
                new Casting(Casting.AUTO, Quality.FINAL, 1));
    }

    Videos videos(JobBoard board, Uploads uploads) {
        Vocabulary vocabulary = crew.vocabulary();
        return new Videos(
                board,
                database.videos(),
                uploads,
                Programme.cast(crew),
                prompt -> crew.prompts().read(prompt, vocabulary),
                settings.videoKeeping(),
                InstantSource.system());
    }

    Webhooks webhooks() {
        return new Webhooks(database.webhooks(), InstantSource.system());
    }

    VideoWatch watch(JobBoard board, Uploads uploads, Videos videos, Webhooks webhooks) {
        return new VideoWatch(
                videos,
                database.videos(),
                board,
                uploads,
                events,
                webhooks::ended,
                InstantSource.system(),
                Duration.ofSeconds(5));
    }

    Rooms rooms(
            Doorkeeper door,
            DurableBoard board,
            LiveDesk hosts,
            Uploads uploads,
            Videos videos,
            Webhooks webhooks,
            Supplier<List<String>> warnings) {
        Desktop desktop = new Desktop(System.getenv(), System.getProperty("os.name", ""));
        Vocabulary vocabulary = crew.vocabulary();
        return new Rooms(
                door,
                database.replies(),
                board,
                board.queue(),
                database.takes(),
                views(board),
                gate().footage(),
                hosts,
                hosts.door(RemoteDoor.USUAL_LIMIT),
                events,
                prompt -> crew.prompts().read(prompt, vocabulary),
                Programme.of(crew),
                desktop::reveal,
                uploads,
                videos,
                webhooks,
                takes(),
                Build.version(),
                warnings);
    }
}
