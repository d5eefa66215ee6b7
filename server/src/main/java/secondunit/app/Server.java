package secondunit.app;

import secondunit.access.Doorkeeper;
import secondunit.access.OwnersKey;
import secondunit.database.Damage;
import secondunit.database.Database;
import secondunit.database.HomeLock;
import secondunit.database.Opening;
import secondunit.events.EventLog;
import secondunit.hosts.LiveDesk;
import secondunit.jobs.DurableBoard;
import secondunit.uploads.Uploads;
import secondunit.videos.Videos;
import secondunit.web.Rooms;
import secondunit.web.WebServer;
import secondunit.web.WebSettings;
import secondunit.webhooks.Webhooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The whole house, open: opened room by room from the cellar up, and closed the other way round.
public final class Server implements AutoCloseable {

    private static final int EVENTS_KEPT = 10_000;

    private final Path home;
    private final String address;
    private final String panel;
    private final List<String> warnings;
    private final Crew crew;
    private final Closing closing;
    private final CountDownLatch ended = new CountDownLatch(1);

    private Server(
            Path home,
            String address,
            String panel,
            List<String> warnings,
            Crew crew,
            Closing closing) {
        this.home = home;
        this.address = address;
        this.panel = panel;
        this.warnings = List.copyOf(warnings);
        this.crew = crew;
        this.closing = closing;
    }

    /// Opens a home and the doors to it. The server ends when it is closed, or with the process.
    ///
    /// @param port 0 for any free one
    /// @throws secondunit.database.HomeException when the home is in use or cannot be written
    /// @throws secondunit.web.PortTakenException when somebody else listens there
    public static Server start(Settings settings, int port) throws IOException {
        Closing closing = new Closing();
        boolean started = false;
        try {
            Server server = open(settings, port, closing);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close"));
            started = true;
            return server;
        } finally {
            if (!started) {
                closing.close();
            }
        }
    }

    private static Server open(Settings settings, int port, Closing closing) throws IOException {
        HomeLock lock = closing.keep(HomeLock.take(settings.home()));
        NativeSettings.makeRoomForSqlite(settings);
        Opening opening = Database.open(lock);
        Database database = closing.keep(opening.database());
        EventLog events = new EventLog(UUID.randomUUID().toString().substring(0, 8), EVENTS_KEPT);
        Crew crew = new Crew(settings);
        Floor floor = new Floor(settings, lock.home(), database, events, crew);
        DurableBoard board = closing.keep(floor.board());
        List<String> warnings = told(lock.home(), opening, board);
        board.start();
        LiveDesk hosts = closing.keep(floor.hosts(board));
        hosts.start();
        Doorkeeper door = doorkeeper(lock, database);
        Supplier<List<String>> health =
                () -> Stream.concat(warnings.stream(), board.warnings().stream()).toList();
        Uploads uploads = floor.uploads(board.errands());
        uploads.open();
        Videos videos = floor.videos(board, uploads);
        Webhooks webhooks = closing.keep(floor.webhooks());
        webhooks.start();
        closing.keep(floor.watch(board, uploads, videos, webhooks)).start();
        Rooms rooms = floor.rooms(door, board, hosts, uploads, videos, webhooks, health);
        WebServer web = closing.keep(WebServer.start(rooms, WebSettings.usual(port)));
        String address = "http://127.0.0.1:" + web.port();
        lock.announce(address);
        String panel = address + "/?pair=" + door.newPairing();
        return new Server(lock.home(), address, panel, warnings, crew, closing);
    }

    /// Takes that lie on disk are taken in again when the database is new. A mark stands in the
    /// home until that is done: a crash meanwhile leaves the rest to the next start.
    private static List<String> told(Path home, Opening opening, DurableBoard board)
            throws IOException {
        Path mark = home.resolve("adopting");
        if (opening.fresh() && !Files.exists(mark)) {
            Files.createFile(mark);
        }
        List<String> told = new ArrayList<>();
        Damage damage = opening.damage();
        int adopted = Files.exists(mark) ? board.adopt() : 0;
        Files.deleteIfExists(mark);
        if (damage != null) {
            told.add(
                    "%s %d takes that lie on disk were taken in again."
                            .formatted(damage.message(), adopted));
        } else if (adopted > 0) {
            told.add(
                    "The database was new; %d takes that lie on disk were taken in."
                            .formatted(adopted));
        }
        return told;
    }

    private static Doorkeeper doorkeeper(HomeLock lock, Database database) throws IOException {
        String key = new OwnersKey(lock.home()).create();
        return new Doorkeeper(database.clients(), InstantSource.system(), key);
    }

    /// Loads in the background what the first prompt would wait for.
    public void getReady() {
        crew.getReadyToRead();
    }

    public Path home() {
        return home;
    }

    /// Such as `http://127.0.0.1:7801`.
    public String address() {
        return address;
    }

    /// The panel's address with a pairing id.
    public String panelAddress() {
        return panel;
    }

    /// What the user should know about how the home was found.
    public List<String> warnings() {
        return warnings;
    }

    /// Waits until the server is closed.
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    @Override
    public void close() {
        closing.close();
        ended.countDown();
    }
}
