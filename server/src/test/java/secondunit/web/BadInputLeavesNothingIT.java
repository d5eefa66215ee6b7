package secondunit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.Footprint;
import secondunit.fixture.OpenDoors;
import secondunit.fixture.RawHttp;
import secondunit.fixture.Until;
import secondunit.fixture.WebRooms;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Bad input at both doors, over and over, leaves no memory, no thread, no open file and no file on
/// the disk behind.
final class BadInputLeavesNothingIT {

    private static final int ROUNDS = 60;
    private static final long THREE_GIGABYTES = 3L << 30;
    private static final long HUNDRED_MEGABYTES = 100L << 20;
    private static final int PIECE = 64 << 10;
    private static final String JSON = "Content-Type: application/json";
    private static final String FORM =
            "Content-Type: multipart/form-data; boundary=" + WebRooms.BOUNDARY;

    /// Method, path, body; each is refused.
    private static final List<List<String>> REFUSED =
            List.of(
                    List.of("POST", "/api/v1/shots", "{\"prompt\": 5}"),
                    List.of("POST", "/api/v1/shots", "[1]"),
                    List.of("POST", "/api/v1/shots", "{\"prompt\":\"a cat\",\"size\":\"1x1\"}"),
                    List.of("POST", "/api/v1/jobs/nobody/cancel", "{}"),
                    List.of("GET", "/api/v1/takes/nobody/media", ""),
                    List.of("GET", "/api/v1/takes?before=garbage", ""),
                    List.of("DELETE", "/api/v1/takes/nobody", ""),
                    List.of("POST", "/v1/videos", "{\"prompt\": 5}"),
                    List.of("POST", "/v1/videos", "nonsense"),
                    List.of("POST", "/v1/videos", "{\"prompt\":\"rain\",\"seconds\":\"999\"}"),
                    List.of("POST", "/v1/videos", "{\"prompt\":\"rain\",\"size\":\"1x1\"}"),
                    List.of("POST", "/v1/videos/video_gone/remix", "{\"prompt\":\"storm\"}"),
                    List.of("GET", "/v1/videos?after=garbage", ""),
                    List.of("GET", "/v1/videos/video_gone/content", ""),
                    List.of("DELETE", "/v1/videos/video_gone", ""),
                    List.of("POST", "/v1/videos/video_gone/cancel", "{}"));

    @TempDir private Path folder;

    @Test
    void nothingIsLeftOfIt() throws IOException {
        try (OpenDoors doors = OpenDoors.in(folder)) {
            round(doors);
            Footprint before = Footprint.now();
            for (int round = 0; round < ROUNDS; round++) {
                round(doors);
            }
            before.awaitAgain();
            Until.holds(() -> left(doors).isEmpty(), () -> "files are left: " + left(doors));
            assertTrue(doors.rooms.board.queued().isEmpty(), "nothing was asked for");
        }
    }

    private static void round(OpenDoors doors) throws IOException {
        for (List<String> each : REFUSED) {
            String line = each.get(0) + " " + each.get(1);
            RawHttp.Answer answer =
                    each.get(2).isEmpty() ? doors.ask(line) : doors.change(line, each.get(2));
            assertTrue(answer.status() >= 400 && answer.status() < 500, line + answer.text());
        }
        assertTooLarge(doors, "POST /api/v1/shots", JSON, HUNDRED_MEGABYTES);
        assertTooLarge(doors, "POST /v1/videos", JSON, HUNDRED_MEGABYTES);
        assertTooLarge(
                doors, "POST /api/v1/media?name=a.mp4", "Content-Type: video/mp4", THREE_GIGABYTES);
        assertTooLarge(doors, "POST /v1/files", FORM, THREE_GIGABYTES);
        breakOff(doors, "POST /api/v1/media?name=a.mp4", "Content-Type: video/mp4");
        breakOff(doors, "POST /v1/files", FORM);
    }

    private static void assertTooLarge(OpenDoors doors, String line, String type, long length) {
        byte[] head = head(doors, line, type, length).getBytes(StandardCharsets.US_ASCII);
        assertEquals(413, doors.http.send(head).status(), line);
    }

    /// A client that goes away in the middle of a file.
    private static void breakOff(OpenDoors doors, String line, String type) throws IOException {
        try (Socket socket = doors.http.open()) {
            String head = head(doors, line, type, WebRooms.UPLOAD_LIMIT / 2);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(new byte[PIECE]);
            socket.setSoLinger(true, 0);
        }
    }

    private static String head(OpenDoors doors, String line, String type, long length) {
        return "%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%s\r\n%s\r\nContent-Length: %d\r\n\r\n"
                .formatted(line, doors.server.port(), doors.bearer(), type, length);
    }

    private static List<String> left(OpenDoors doors) {
        try (Stream<Path> files = Files.list(doors.rooms.uploads.root())) {
            return files.map(Path::toString).toList();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
