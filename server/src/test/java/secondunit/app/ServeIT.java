package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.CommandLineRun;
import secondunit.fixture.Program;
import secondunit.fixture.ServerRun;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The server as its user meets it: started, stopped, asked for keys, and in the way of itself.
final class ServeIT {

    private static final String SHOT =
            "{\"prompt\": \"bouncing balls\", \"size\": \"64x36\", \"frames\": 4}";

    @TempDir private Path folder;

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            CommandLineRun run = CommandLineRun.of(folder, "serve", "--port", port);
            assertEquals(5, run.exit(), run.err());
            assertTrue(run.err().contains(port) && run.err().contains("--port"), run.err());
        }
    }

    @Test
    void aSecondServerOnTheSameHomeIsToldWhichOneIsThere() {
        try (ServerRun first = ServerRun.start(folder)) {
            CommandLineRun second = CommandLineRun.of(folder, "serve", "--port", "0");
            assertEquals(5, second.exit(), second.err());
            assertTrue(second.err().contains(first.address()), second.err());
            assertTrue(second.err().contains(String.valueOf(first.process().pid())), second.err());
            assertEquals(200, first.get("/healthz").status());
        }
    }

    @Test
    void aHomeThatIsAFileIsNoHome() throws IOException {
        Files.writeString(folder.resolve("home"), "not a folder");
        CommandLineRun run = CommandLineRun.of(folder, "serve", "--port", "0");
        assertEquals(5, run.exit(), run.err());
        assertTrue(run.err().contains("--home"), run.err());
        assertEquals("not a folder", Files.readString(folder.resolve("home")));
    }

    @Test
    void aPortThatIsNoneIsABadArgument() {
        CommandLineRun run = CommandLineRun.of(folder, "serve", "--port", "70000");
        assertEquals(2, run.exit(), run.err());
        assertTrue(run.err().contains("65535"), run.err());
    }

    @Test
    void aDamagedDatabaseIsKeptAndTheTakesAreFoundAgain() throws IOException {
        String take;
        try (ServerRun server = ServerRun.start(folder)) {
            take = server.post("/api/v1/shots", SHOT).ok().get("takes").get(0).asText();
            server.await("/api/v1/jobs/" + take, ServeIT::isDone);
        }
        Path database = folder.resolve("home/secondunit.db");
        byte[] bytes = Files.readAllBytes(database);
        for (int index = 0; index < 4096; index++) {
            bytes[index] = 'x';
        }
        Files.write(database, bytes);
        try (ServerRun server = ServerRun.start(folder)) {
            JsonNode health = server.get("/healthz").ok();
            assertTrue(health.toString().contains("damaged"), health.toString());
            assertTrue(server.errors().contains("damaged"), server.errors());
            assertEquals(take, server.get("/api/v1/takes/" + take).ok().get("id").asText());
        }
        assertEquals(1, kept().size(), kept().toString());
        assertEquals('x', Files.readAllBytes(kept().getFirst())[0]);
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("home"))) {
            return files.filter(
                            file -> String.valueOf(file.getFileName()).matches(".*damaged-[^-]*"))
                    .toList();
        }
    }

    @Test
    void aKeyOpensTheDoorUntilItIsRevoked() throws IOException, InterruptedException {
        try (ServerRun server = ServerRun.start(folder)) {
            CommandLineRun made = CommandLineRun.of(folder, "token", "my-script", "--json");
            assertEquals(0, made.exit(), made.err());
            String key = Program.json(made.out()).required("key").asText();
            assertEquals(200, status(server, key));
            CommandLineRun list = CommandLineRun.of(folder, "token", "--list");
            assertTrue(list.out().contains("my-script"), list.out());
            assertFalse(list.out().contains(key), "a key is shown once");
            assertEquals(0, CommandLineRun.of(folder, "token", "--revoke", "my-script").exit());
            assertEquals(401, status(server, key));
            CommandLineRun again = CommandLineRun.of(folder, "token", "--revoke", "my-script");
            assertEquals(2, again.exit(), again.err());
        }
    }

    @Test
    void aKeyMadeWithoutAServerIsGoodForTheNext() throws IOException, InterruptedException {
        CommandLineRun made = CommandLineRun.of(folder, "token", "early", "--json");
        assertEquals(0, made.exit(), made.err());
        CommandLineRun panel = CommandLineRun.of(folder, "token", "--panel");
        assertEquals(2, panel.exit(), panel.err());
        assertTrue(panel.err().contains("serve"), panel.err());
        try (ServerRun server = ServerRun.start(folder)) {
            assertEquals(200, status(server, Program.json(made.out()).get("key").asText()));
            CommandLineRun address = CommandLineRun.of(folder, "token", "--panel");
            assertTrue(address.out().startsWith(server.address() + "/?pair="), address.out());
        }
    }

    @Test
    void whatIsNotThereOrCannotBeIsSaidSo() {
        try (ServerRun server = ServerRun.start(folder)) {
            String nobody = "/3f2b8d7e-0000-4000-8000-000000000000";
            assertEquals(404, server.get("/api/v1/jobs" + nobody).status());
            assertEquals(404, server.get("/api/v1/takes" + nobody + "/media").status());
            assertEquals(404, server.post("/api/v1/jobs" + nobody + "/cancel", "{}").status());
            assertEquals(404, server.delete("/api/v1/takes" + nobody).status());
            ServerRun.Answer refused =
                    server.post("/api/v1/shots", "{\"prompt\": \"a purple dinosaur\"}");
            assertEquals(422, refused.status());
            assertFalse(refused.body().required("todo").asText().isBlank());
            assertEquals(
                    400,
                    server.post("/api/v1/shots", "{\"prompt\": \"ocean\", \"sise\": 1}").status());
            String take = server.post("/api/v1/shots", SHOT).ok().get("takes").get(0).asText();
            for (int twice = 0; twice < 2; twice++) {
                assertEquals(200, server.post("/api/v1/jobs/" + take + "/cancel", "{}").status());
            }
        }
    }

    private static boolean isDone(JsonNode job) {
        return job.required("state").required("name").asText().equals("done");
    }

    private static int status(ServerRun server, String key)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.address() + "/api/v1/session"))
                        .header("Authorization", "Bearer " + key)
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
