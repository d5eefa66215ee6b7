package secondunit.app;

import org.jspecify.annotations.Nullable;

import secondunit.access.Client;
import secondunit.access.Doorkeeper;
import secondunit.app.json.Document;
import secondunit.database.Database;
import secondunit.database.HomeLock;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Who may come in to the server of a home, for the command line. Asks the running server where
/// there is one; else opens the home for a moment itself, since only who holds it may.
public sealed interface Clients extends AutoCloseable {

    static Clients of(Settings settings) throws IOException {
        Optional<RunningServer> running = RunningServer.on(settings.home());
        return running.isPresent() ? new Asked(running.get()) : Opened.of(settings);
    }

    /// A new program's key.
    String program(String name) throws IOException, InterruptedException;

    /// Each with `id`, `name`, `kind`, `since`, `lastSeen`, `revoked`.
    List<Map<String, Object>> list() throws IOException, InterruptedException;

    /// A new address of the panel, good for one browser.
    String panel() throws IOException, InterruptedException;

    /// An address of the panel that goes on being good.
    String dock(String name) throws IOException, InterruptedException;

    void end(String id) throws IOException, InterruptedException;

    @Override
    void close() throws IOException;

    /// Ends every client of this name or id.
    ///
    /// @return their names
    default List<String> revoke(String nameOrId) throws IOException, InterruptedException {
        List<String> revoked = new ArrayList<>();
        for (Map<String, Object> client : list()) {
            boolean meant =
                    nameOrId.equals(client.get("id")) || nameOrId.equals(client.get("name"));
            if (meant && !Boolean.TRUE.equals(client.get("revoked"))) {
                end(String.valueOf(client.get("id")));
                revoked.add(String.valueOf(client.get("name")));
            }
        }
        if (revoked.isEmpty()) {
            throw new IllegalArgumentException(
                    "--revoke %s: nobody of this name or id may come in; --list shows who may"
                            .formatted(nameOrId));
        }
        return revoked;
    }

    /// Through the server that runs.
    record Asked(RunningServer server) implements Clients {

        private static final String CLIENTS = "/api/v1/clients";

        @Override
        public String program(String name) throws IOException, InterruptedException {
            return String.valueOf(
                    server.post(CLIENTS, Map.of("name", name, "kind", "program")).get("key"));
        }

        @Override
        public List<Map<String, Object>> list() throws IOException, InterruptedException {
            return Document.objects(server.get(CLIENTS), "clients");
        }

        @Override
        public String panel() throws IOException, InterruptedException {
            return address("panel", "browser");
        }

        @Override
        public String dock(String name) throws IOException, InterruptedException {
            return address(name, "dock");
        }

        private String address(String name, String kind) throws IOException, InterruptedException {
            return String.valueOf(
                    server.post(CLIENTS, Map.of("name", name, "kind", kind)).get("address"));
        }

        @Override
        public void end(String id) throws IOException, InterruptedException {
            server.delete(CLIENTS + "/" + id);
        }

        @Override
        public void close() {}
    }

    /// By holding the home for a moment.
    record Opened(HomeLock lock, Database database, Doorkeeper door) implements Clients {

        static Opened of(Settings settings) throws IOException {
            NativeSettings.makeRoomForSqlite(settings);
            HomeLock lock = HomeLock.take(settings.home());
            Database database = Database.open(lock).database();
            return new Opened(
                    lock,
                    database,
                    new Doorkeeper(database.clients(), InstantSource.system(), "no key"));
        }

        @Override
        public String program(String name) {
            return door.admitProgram(name).secret();
        }

        @Override
        public List<Map<String, Object>> list() {
            return door.clients().stream().map(Opened::document).toList();
        }

        private static Map<String, Object> document(Client client) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("id", client.id());
            document.put("name", client.name());
            document.put("kind", client.kind().name().toLowerCase(Locale.ROOT));
            document.put("since", client.since().toString());
            document.put("lastSeen", text(client.lastSeen()));
            document.put("revoked", client.revoked() != null);
            return document;
        }

        private static @Nullable String text(@Nullable Instant instant) {
            return instant == null ? null : instant.toString();
        }

        @Override
        public String panel() {
            throw noServer("--panel");
        }

        @Override
        public String dock(String name) {
            throw noServer("--dock");
        }

        private IllegalArgumentException noServer(String option) {
            return new IllegalArgumentException(
                    "%s: no server runs on %s; start one with `secondunit serve`"
                            .formatted(option, lock.home()));
        }

        @Override
        public void end(String id) {
            door.revoke(id);
        }

        @Override
        public void close() {
            database.close();
            lock.close();
        }
    }
}
