package secondunit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import secondunit.fixture.OpenDoors;
import secondunit.fixture.RawHttp;
import secondunit.fixture.Until;
import secondunit.jobs.BoardException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// The server as a whole: its port, its end, its panel, its defects and its log.
final class WebServerIT {

    @TempDir private Path folder;

    @Test
    void aTakenPortIsNamedWithWhatToDo() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            var settings = new WebSettings(port, Duration.ofSeconds(1), 1, Duration.ofSeconds(1));
            Throwable taken =
                    assertThrows(PortTakenException.class, () -> OpenDoors.in(folder, settings, 1));
            String message = String.valueOf(taken.getMessage());
            assertTrue(message.contains("port " + port), message);
            assertTrue(message.contains("--port"), message);
        }
    }

    @Test
    void afterTheEndNobodyAnswers() {
        OpenDoors doors = OpenDoors.in(folder);
        int port = doors.server.port();
        assertEquals(200, doors.http.ask("GET /healthz").status());
        doors.close();
        assertThrows(ConnectException.class, () -> new RawHttp(port).open().close());
    }

    @Test
    void aRequestThatRunsIsFinishedBeforeTheEnd() throws Exception {
        OpenDoors doors = OpenDoors.in(folder);
        CountDownLatch gate = new CountDownLatch(1);
        doors.rooms.board.holdNext(gate);
        try (Socket socket = ask(doors);
                ExecutorService ending = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> end = ending.submit(doors::close);
            Until.holds(() -> isShut(doors), () -> "the doors are open");
            gate.countDown();
            assertEquals(200, RawHttp.read(socket.getInputStream(), false).status());
            end.get();
        }
    }

    @Test
    void aRequestThatNeverEndsDoesNotHoldUpTheEnd() throws IOException {
        var settings = new WebSettings(0, Duration.ofSeconds(1), 1, Duration.ofMillis(200));
        OpenDoors doors = OpenDoors.in(folder, settings, 1);
        CountDownLatch never = new CountDownLatch(1);
        doors.rooms.board.holdNext(never);
        try (Socket socket = ask(doors)) {
            doors.close();
            assertTrue(isShut(doors));
            assertThrows(IOException.class, () -> RawHttp.read(socket.getInputStream(), false));
        } finally {
            never.countDown();
        }
    }

    /// A program asks for jobs, and the board lets it wait.
    private static Socket ask(OpenDoors doors) throws IOException {
        Socket socket = doors.http.open();
        socket.getOutputStream()
                .write(
                        doors.http.request(
                                "GET /api/v1/jobs", List.of(doors.bearer()), new byte[0]));
        Until.holds(doors.rooms.board::isHolding, () -> "the request is not there");
        return socket;
    }

    private static boolean isShut(OpenDoors doors) {
        try (Socket _ = doors.http.open()) {
            return false;
        } catch (IOException shut) {
            return true;
        }
    }

    @Test
    void thePanelIsThereForEveryoneAndChecked() {
        try (OpenDoors doors = OpenDoors.in(folder)) {
            RawHttp.Answer hashed = doors.http.ask("GET /fixture/script-ABCD2345.js");
            assertEquals(200, hashed.status());
            assertTrue(hashed.header("Content-Type").startsWith("text/javascript;"));
            assertTrue(hashed.header("Cache-Control").contains("immutable"));
            RawHttp.Answer page = doors.http.ask("GET /fixture/page.html?pair=1234");
            assertTrue(page.header("Content-Type").startsWith("text/html;"));
            assertEquals("no-cache", page.header("Cache-Control"));
            assertTrue(page.header("Content-Security-Policy").contains("frame-ancestors 'self'"));
            String tag = "If-None-Match: " + page.header("ETag");
            assertEquals(304, doors.http.ask("GET /fixture/page.html", tag).status());
            assertEquals(404, doors.http.ask("GET /fixture").status());
            assertEquals(404, doors.http.ask("GET /fixture/").status());
            assertEquals(404, doors.http.ask("GET /nothing").status());
        }
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(
                        507,
                        "disk-full",
                        new BoardException(BoardException.Reason.DISK_FULL, "The disk is full.")),
                Arguments.of(
                        503,
                        "closing",
                        new BoardException(BoardException.Reason.CLOSING, "The server is ending.")),
                Arguments.of(
                        500,
                        "broken",
                        new BoardException(BoardException.Reason.STORE, "secret /home/x")),
                Arguments.of(400, "bad-request", new IllegalArgumentException("no such thing")),
                Arguments.of(500, "broken", new IllegalStateException("secret /home/x")));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void troubleIsToldWithoutItsInsides(int status, String code, RuntimeException trouble) {
        try (OpenDoors doors = OpenDoors.in(folder)) {
            doors.rooms.board.failNextWith(trouble);
            RawHttp.Answer answer = doors.change("POST /api/v1/shots", "{\"prompt\":\"lights\"}");
            assertEquals(status, answer.status());
            JsonNode problem = OpenDoors.json(answer);
            assertEquals(code, problem.path("code").asText());
            assertEquals("urn:secondunit:problem:" + code, problem.path("type").asText());
            assertEquals(status, problem.path("status").asInt());
            assertFalse(answer.text().contains("secret"), answer.text());
        }
    }

    @Test
    void theLogKeepsNoSecrets() {
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try (OpenDoors doors = OpenDoors.in(folder)) {
            String pairing = doors.rooms.door.newPairing();
            String cookie = doors.pairedCookie();
            doors.http.ask("GET /api/v1/jobs?key=" + doors.key, cookie);
            doors.http.ask("GET /?pair=" + pairing);
            doors.rooms.board.failNextWith(new IllegalStateException("a defect"));
            doors.change("POST /api/v1/shots?k=" + doors.key, "{\"prompt\":\"a private wish\"}");
            doors.http.ask("GET /api/v1/jobs", "Authorization: Bearer\u0001 " + doors.key);
            String text = log.toString(StandardCharsets.UTF_8);
            assertTrue(text.contains("a defect"), "the defect is not in the log");
            String secret = cookie.substring(cookie.indexOf('=') + 1);
            for (String canary : List.of(doors.key, pairing, secret, "a private wish")) {
                assertFalse(text.contains(canary), text);
            }
        } finally {
            System.setErr(before);
        }
    }
}
