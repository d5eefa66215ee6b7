package secondunit.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.OpenDoors;
import secondunit.fixture.RawHttp;
import secondunit.fixture.Sha256;
import secondunit.fixture.Until;
import secondunit.fixture.WebRooms;
import secondunit.shot.ShotRequest;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Files handed in at our own door.
final class UploadsIT {

    private static final String CLIP = "Content-Type: video/mp4";

    @TempDir private Path folder;
    private OpenDoors doors;
    private final byte[] clip = new byte[200_000];

    @BeforeEach
    void open() {
        new Random(3).nextBytes(clip);
        doors = OpenDoors.in(folder);
    }

    @AfterEach
    void close() {
        doors.close();
    }

    private RawHttp.Answer send(String line, byte[] body, String... headers) {
        return doors.http.ask(line, List.of(headers), body);
    }

    private JsonNode handedIn(String name) {
        RawHttp.Answer answer = send("POST /api/v1/media?name=" + name, clip, doors.bearer(), CLIP);
        assertEquals(201, answer.status(), answer::text);
        return OpenDoors.json(answer);
    }

    private List<String> left() {
        try (Stream<Path> files = Files.list(doors.rooms.uploads.root())) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void aFileComesBackAsItWasWholeAndInParts() throws IOException {
        JsonNode medium = handedIn("holiday%20in%20rain.mp4");
        String path = "/api/v1/media/" + medium.path("id").asText();
        assertEquals("holiday in rain.mp4", medium.path("name").asText());
        assertEquals(clip.length, medium.path("bytes").asLong());
        assertEquals("other", medium.path("contents").path("kind").asText());
        assertEquals(medium, doors.get(path));
        RawHttp.Answer whole = doors.ask("GET " + path + "/content");
        assertArrayEquals(clip, whole.body());
        assertEquals("video/mp4", whole.header("Content-Type"));
        Path copy = Files.write(folder.resolve("copy"), whole.body());
        assertEquals(Sha256.of(copy), medium.path("sha256").asText());
        RawHttp.Answer part = doors.ask("GET " + path + "/content", "Range: bytes=5-9");
        assertEquals(206, part.status());
        assertEquals(5, part.body().length);
        String tag = "If-None-Match: " + whole.header("ETag");
        assertEquals(304, doors.ask("GET " + path + "/content", tag).status());
    }

    @Test
    void aFormIsTakenFromAProgramAlone() {
        byte[] form = WebRooms.form("file", "a.png", clip);
        String type = "Content-Type: multipart/form-data; boundary=" + WebRooms.BOUNDARY;
        RawHttp.Answer answer = send("POST /api/v1/media", form, doors.bearer(), type);
        assertEquals(201, answer.status(), answer::text);
        assertEquals("a.png", OpenDoors.json(answer).path("name").asText());
        String own = "Origin: http://127.0.0.1:PORT";
        assertEquals(
                415, send("POST /api/v1/media", form, doors.pairedCookie(), own, type).status());
        assertEquals(
                201, send("POST /api/v1/media", clip, doors.pairedCookie(), own, CLIP).status());
        assertEquals(
                403,
                send("POST /api/v1/media", clip, doors.pairedCookie(), "Origin: http://x", CLIP)
                        .status());
        assertEquals(401, send("POST /api/v1/media", clip, own, CLIP).status());
    }

    @Test
    void aFormWithoutTheFileLeavesNothing() {
        String type = "Content-Type: multipart/form-data; boundary=" + WebRooms.BOUNDARY;
        for (String name : List.of("other", "file\"; x=\"")) {
            byte[] form = WebRooms.form(name, "a.png", clip);
            RawHttp.Answer answer = send("POST /api/v1/media", form, doors.bearer(), type);
            assertEquals(name.equals("other") ? 400 : 201, answer.status(), answer::text);
        }
        byte[] cut = new byte[0];
        assertEquals(400, send("POST /api/v1/media", cut, doors.bearer(), type).status());
        assertEquals(1, left().size());
    }

    @Test
    void aFileOverTheLimitIsRefusedByItsLengthAlone() {
        String head =
                """
                POST /api/v1/media HTTP/1.1
                Host: 127.0.0.1:%d
                %s
                %s
                Content-Length: %d

                """
                        .formatted(
                                doors.server.port(),
                                doors.bearer(),
                                CLIP,
                                WebRooms.UPLOAD_LIMIT + 1);
        RawHttp.Answer answer =
                doors.http.send(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        assertEquals(413, answer.status());
        assertEquals("too-large", OpenDoors.json(answer).path("code").asText());
        assertEquals(List.of(), left());
    }

    @Test
    void aFileOfUnknownLengthIsCutOffWhileItComes() throws IOException {
        long most = 40 * WebRooms.UPLOAD_LIMIT;
        try (Socket socket = doors.http.open()) {
            OutputStream out = socket.getOutputStream();
            String head =
                    """
                    POST /api/v1/media HTTP/1.1
                    Host: 127.0.0.1:%d
                    %s
                    %s
                    Transfer-Encoding: chunked

                    """
                            .formatted(doors.server.port(), doors.bearer(), CLIP);
            out.write(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            long sent = pour(out, most);
            assertTrue(sent < most, sent + " bytes were taken");
        }
        Until.holds(() -> left().isEmpty(), () -> left().toString());
    }

    private long pour(OutputStream out, long most) {
        byte[] size =
                (Integer.toHexString(clip.length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        long sent = 0;
        try {
            for (; sent < most; sent += clip.length) {
                out.write(size);
                out.write(clip);
                out.write('\r');
                out.write('\n');
            }
        } catch (IOException refused) {
            return sent;
        }
        return sent;
    }

    @Test
    void listsGoOnAndGarbageIsNoPlaceInThem() {
        String first = handedIn("a.mp4").path("id").asText();
        String second = handedIn("b.mp4").path("id").asText();
        JsonNode page = doors.get("/api/v1/media?limit=1");
        assertEquals(second, page.path("media").path(0).path("id").asText());
        String next = page.path("next").asText();
        JsonNode rest = doors.get("/api/v1/media?limit=1&before=" + next);
        assertEquals(first, rest.path("media").path(0).path("id").asText());
        assertTrue(rest.path("next").isNull());
        assertEquals(400, doors.ask("GET /api/v1/media?before=garbage").status());
    }

    @Test
    void aShotMayNameWhatWasHandedIn() {
        String id = handedIn("a.mp4").path("id").asText();
        String request =
                """
                {"request": {"schema": "ShotRequest.1", "kind": "extend", "clip": "media:%s",
                 "side": "tail", "frames": 12, "handles": 0, "prompt": "",
                 "casting": {"model": "auto", "quality": "final", "seed": 1}}}
                """;
        doors.post(202, "/api/v1/shots", request.formatted(id));
        var asked = (ShotRequest.Extend) doors.rooms.board.queued().getFirst().request();
        assertTrue(Files.exists(asked.clip()), asked.clip().toString());
        assertTrue(asked.clip().startsWith(doors.rooms.uploads.root()));
        assertEquals(
                404, doors.change("POST /api/v1/shots", request.formatted("file-none")).status());
    }

    @Test
    void whatIsDeletedIsGoneOnce() {
        String path = "/api/v1/media/" + handedIn("a.mp4").path("id").asText();
        assertEquals(204, doors.ask("DELETE " + path).status());
        assertEquals(404, doors.ask("DELETE " + path).status());
        assertEquals(404, doors.ask("GET " + path).status());
        assertEquals(404, doors.ask("GET " + path + "/content").status());
        assertEquals(400, doors.ask("GET /api/v1/media/..%2f..%2fetc").status());
        assertFalse(left().stream().anyMatch(name -> name.startsWith("file-")));
    }
}
