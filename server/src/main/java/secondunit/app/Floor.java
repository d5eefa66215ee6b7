package secondunit.app;

import secondunit.access.Doorkeeper;
import secondunit.database.Database;
import secondunit.events.EventLog;
import secondunit.hosts.Backoff;
import secondunit.hosts.LiveDesk;
import secondunit.hosts.RemoteDoor;
import secondunit.jobs.DurableBoard;
import secondunit.jobs.QueueSettings;
import secondunit.jobs.ViewShelf;
import secondunit.jobs.Views;
import secondunit.obs.ObsConnector;
import secondunit.picture.Size;
import secondunit.shot.Casting;
import secondunit.shot.Quality;
import secondunit.shot.ShotRequest;
import secondunit.shot.prompt.Vocabulary;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;
import secondunit.web.Rooms;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

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
        List<Path> roots = new ArrayList<>(settings.mediaRoots());
        roots.add(takes());
        return new ShotCheck(crew.prompts(), crew.vocabulary(), crew.players(), roots);
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

    Rooms rooms(
            Doorkeeper door, DurableBoard board, LiveDesk hosts, Supplier<List<String>> warnings) {
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
                takes(),
                Build.version(),
                warnings);
    }
}
