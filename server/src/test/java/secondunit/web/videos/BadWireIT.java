package secondunit.web.videos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.fixture.OpenDoors;
import secondunit.fixture.RawHttp;
import secondunit.fixture.VideosDocument;
import secondunit.fixture.WebRooms;
import secondunit.render.Outcome;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/// Bad input at the Videos API: the right code in the right shape, and nothing left behind.
final class BadWireIT {

    private static final String FORM =
            "Content-Type: multipart/form-data; boundary=" + WebRooms.BOUNDARY;
    private static final String JSON = "Content-Type: application/json";
    private static final String CREATE = "{\"prompt\":\"northern lights\"}";
    private static final String NOBODY = "video_" + "0".repeat(32);

    @TempDir private Path folder;
    private OpenDoors doors;
    private final VideosDocument document = new VideosDocument();

    @BeforeEach
    void open() {
        doors = OpenDoors.in(folder);
    }

    @AfterEach
    void close() throws IOException {
        try (Stream<Path> files = Files.list(doors.rooms.uploads.root())) {
            assertEquals(List.of(), files.toList(), "files were left behind");
        } finally {
            doors.close();
        }
    }

    private JsonNode refused(int status, String code, RawHttp.Answer answer) {
        assertEquals(status, answer.status(), answer::text);
        assertEquals("application/json", answer.header("Content-Type"));
        JsonNode error = OpenDoors.json(answer);
        assertEquals(List.of(), document.wrong("Error", error));
        assertEquals(code, error.path("error").path("code").asText());
        assertTrue(
                document.statuses(code).contains(String.valueOf(status)),
                () -> code + " is not described with " + status);
        return error.path("error");
    }

    private JsonNode refused(int status, String code, String line, String json) {
        return refused(status, code, doors.change(line, json));
    }

    private String video() {
        return OpenDoors.json(doors.change("POST /v1/videos", CREATE)).path("id").asText();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "{}, missing_required_parameter, prompt",
                "{\"prompt\":null}, missing_required_parameter, prompt",
                "{\"prompt\":5}, invalid_type, prompt",
                "{\"prompt\":[\"a\"]}, invalid_type, prompt",
                "{\"prompt\":\" \"}, invalid_value, prompt",
                "~{\"prompt\":\"a\",\"seconds\":4}~, invalid_type, seconds",
                "~{\"prompt\":\"a\",\"seconds\":\"999\"}~, invalid_value, seconds",
                "~{\"prompt\":\"a\",\"seconds\":\"-4\"}~, invalid_value, seconds",
                "~{\"prompt\":\"a\",\"seconds\":\"0.01\"}~, invalid_value, seconds",
                "~{\"prompt\":\"a\",\"size\":\"1x1\"}~, invalid_value, size",
                "~{\"prompt\":\"a\",\"size\":\"721x1280\"}~, invalid_value, size",
                "~{\"prompt\":\"a\",\"size\":\"99999x99999\"}~, invalid_value, size",
                "~{\"prompt\":\"a\",\"size\":\"large\"}~, invalid_value, size",
                "~{\"prompt\":\"a\",\"size\":1080}~, invalid_type, size",
                "~{\"prompt\":\"a\",\"model\":\"sora-9\"}~, invalid_value, model",
                "~{\"prompt\":\"a\",\"quality\":\"high\"}~, unknown_parameter, quality",
                "~{\"prompt\":\"a\",\"input_reference\":\"x\"}~, invalid_type, input_reference",
                "~{\"prompt\":\"a\",\"input_reference\":{}}~, invalid_value, input_reference",
                "~{\"prompt\":\"a\",\"input_reference\":{\"image_url\":\"https://e.org/a.png\"}}~, invalid_value, input_reference.image_url",
                "~{\"prompt\":\"a\",\"input_reference\":{\"file\":\"x\"}}~, unknown_parameter, input_reference.file",
                "~{\"prompt\":\"a\",\"characters\":\"x\"}~, invalid_type, characters"
            })
    void aParameterThatIsWrongIsNamed(String json, String code, String param) {
        assertEquals(param, refused(400, code, "POST /v1/videos", json).path("param").asText());
        assertTrue(doors.rooms.board.queued().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"[1]", "nonsense", "{\"prompt\":\"a\"}x", "\"text\""})
    void whatIsNoObjectIsNotRead(String json) {
        refused(400, "invalid_json", "POST /v1/videos", json);
    }

    @Test
    void aHugeBodyIsRefusedByItsLength() {
        String head =
                "POST /v1/videos HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%s\r\n%s\r\nContent-Length: %d\r\n\r\n"
                        .formatted(doors.server.port(), doors.bearer(), JSON, 100 << 20);
        RawHttp.Answer answer = doors.http.send(head.getBytes(StandardCharsets.US_ASCII));
        refused(413, "request_too_large", answer);
        String remix = head.replace("/v1/videos", "/v1/videos/x/remix");
        refused(
                413,
                "request_too_large",
                doors.http.send(remix.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aFileOverTheLimitIsRefused() {
        byte[] form = WebRooms.form("file", "a.mp4", new byte[(int) WebRooms.UPLOAD_LIMIT + 1]);
        refused(
                413,
                "request_too_large",
                doors.http.ask("POST /v1/files", List.of(doors.bearer(), FORM), form));
    }

    @Test
    void whatIsUnknownIsNotFound() {
        for (String path : List.of(NOBODY, "garbage", NOBODY + "/content", "characters/char_x")) {
            refused(404, "not_found", doors.ask("GET /v1/videos/" + path));
        }
        refused(404, "not_found", doors.ask("DELETE /v1/videos/" + NOBODY));
        refused(404, "not_found", "POST /v1/videos/" + NOBODY + "/remix", "{\"prompt\":\"a\"}");
        refused(404, "not_found", "POST /v1/videos/" + NOBODY + "/cancel", "{}");
        refused(
                404,
                "not_found",
                "POST /v1/videos/extensions",
                "{\"prompt\":\"a\",\"seconds\":\"4\",\"video\":{\"id\":\"%s\"}}".formatted(NOBODY));
        refused(404, "not_found", doors.ask("GET /v1/files/file-none"));
        refused(404, "not_found", doors.ask("GET /v1/models/none"));
        refused(404, "not_found", doors.ask("GET /v1/elsewhere"));
        refused(
                404,
                "not_found",
                "POST /v1/videos",
                "{\"prompt\":\"a\",\"characters\":[{\"id\":\"char_x\"}]}");
        refused(
                404,
                "not_found",
                "POST /v1/videos",
                "{\"prompt\":\"a\",\"input_reference\":{\"file_id\":\"file-x\"}}");
    }

    @Test
    void whatNobodyCanDoIsRefusedWithWhatWouldHelp() {
        String unicorn = "{\"prompt\":\"a unicorn\"}";
        String message =
                refused(400, "unsupported", "POST /v1/videos", unicorn).path("message").asText();
        assertTrue(message.contains("weather"), message);
        String png =
                Base64.getEncoder().encodeToString(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10});
        String picture =
                "{\"prompt\":\"lights\",\"input_reference\":{\"image_url\":\"data:image/png;base64,%s\"}}"
                        .formatted(png);
        JsonNode error = refused(400, "unsupported", "POST /v1/videos", picture);
        assertEquals("input_reference", error.path("param").asText());
        refused(400, "invalid_value", "POST /v1/videos", picture.replace(png, "AAAA"));
        byte[] clip = WebRooms.form("video", "real.mp4", new byte[10]);
        String edit =
                new String(clip, StandardCharsets.ISO_8859_1)
                        .replace(
                                "\r\n--a-boundary--",
                                "\r\n--a-boundary\r\nContent-Disposition: form-data; name=\"prompt\"\r\n\r\nsnow\r\n--a-boundary--");
        for (String body : List.of(edit, edit.replace("real.mp4", "text.txt"))) {
            refused(
                    400,
                    body.contains("real") ? "unsupported" : "invalid_value",
                    doors.http.ask(
                            "POST /v1/videos/edits",
                            List.of(doors.bearer(), FORM),
                            body.getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    @Test
    void aVideoThatIsNotThereYetCannotBeUsed() {
        String id = video();
        refused(404, "video_not_ready", doors.ask("GET /v1/videos/" + id + "/content"));
        refused(
                400,
                "video_not_completed",
                "POST /v1/videos/" + id + "/remix",
                "{\"prompt\":\"storm\"}");
        refused(
                400,
                "video_not_completed",
                "POST /v1/videos/extensions",
                "{\"prompt\":\"a\",\"seconds\":\"4\",\"video\":{\"id\":\"%s\"}}".formatted(id));
    }

    @Test
    void whatHasEndedCannotBeCancelledOrDeletedTwiceOrRemixedAfterThat() {
        String path = "/v1/videos/" + video();
        doors.rooms.board.finish(doors.rooms.board.queued().getFirst().take());
        refused(400, "video_not_cancellable", "POST " + path + "/cancel", "{}");
        refused(400, "nothing_to_change", "POST " + path + "/remix", "{\"prompt\":\"cinematic\"}");
        refused(400, "unsupported", "POST " + path + "/remix", "{\"prompt\":\"a unicorn\"}");
        refused(400, "invalid_value", doors.ask("GET " + path + "/content?variant=poster"));
        assertEquals(200, doors.ask("DELETE " + path).status());
        refused(404, "not_found", doors.ask("DELETE " + path));
        refused(404, "not_found", "POST " + path + "/remix", "{\"prompt\":\"storm\"}");
    }

    @Test
    void aFailedVideoIsNoSource() {
        String id = video();
        String take = doors.rooms.board.queued().getFirst().take();
        doors.rooms.board.end(take, new Outcome.Failed(Outcome.Fault.RENDER, "no"));
        refused(404, "video_not_ready", doors.ask("GET /v1/videos/" + id + "/content"));
        refused(
                400,
                "video_not_completed",
                "POST /v1/videos/" + id + "/remix",
                "{\"prompt\":\"storm\"}");
        refused(400, "video_not_cancellable", "POST /v1/videos/" + id + "/cancel", "{}");
    }

    @ParameterizedTest
    @CsvSource({
        "after=garbage, after",
        "limit=0, limit",
        "limit=many, limit",
        "limit=101, limit",
        "order=up, order"
    })
    void aListsCursorsAreChecked(String query, String param) {
        JsonNode error = refused(400, "invalid_value", doors.ask("GET /v1/videos?" + query));
        assertEquals(param, error.path("param").asText());
    }

    @Test
    void aFormThatIsNoneIsRefused() {
        for (String path : List.of("/v1/files", "/v1/videos", "/v1/videos/characters")) {
            RawHttp.Answer answer =
                    doors.http.ask(
                            "POST " + path,
                            List.of(doors.bearer(), FORM),
                            "nonsense".getBytes(StandardCharsets.UTF_8));
            assertEquals(400, answer.status(), answer::text);
            assertEquals(List.of(), document.wrong("Error", OpenDoors.json(answer)));
        }
        byte[] clip = WebRooms.form("file", "a.png", new byte[10]);
        JsonNode error =
                refused(
                        400,
                        "missing_required_parameter",
                        doors.http.ask("POST /v1/files", List.of(doors.bearer(), FORM), clip));
        assertEquals("purpose", error.path("param").asText());
    }

    @Test
    void aLeaseThatMakesNoSenseIsRefused() {
        List<String> headers = List.of(doors.bearer(), JSON, "x-secondunit-lease: 5");
        RawHttp.Answer answer =
                doors.http.ask("POST /v1/videos", headers, CREATE.getBytes(StandardCharsets.UTF_8));
        refused(400, "invalid_value", answer);
    }

    @Test
    void nobodyComesInWithoutAKey() {
        refused(401, "invalid_api_key", doors.http.ask("GET /v1/videos"));
        refused(
                401,
                "invalid_api_key",
                doors.http.ask("GET /v1/models", "Authorization: Bearer wrong"));
        assertEquals(403, doors.ask("GET /v1/videos", "Origin: http://evil.example").status());
        assertFalse(doors.http.ask("GET /v1/videos", "Host: evil.example").text().contains("data"));
        refused(405, "method_not_allowed", doors.ask("DELETE /v1/models"));
    }
}
