package secondunit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.OpenApiContract;
import secondunit.fixture.OpenDoors;
import secondunit.fixture.RawHttp;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What is wrong is said so, at every address that the document has, and makes nothing.
final class BadInputIT {

    private static final OpenApiContract CONTRACT = OpenApiContract.load();
    private static final String UNKNOWN = "2a3b8a0e-5a44-4f0e-9d11-6f0a0c9f2b11";
    private static final int HUGE = 100 << 20;

    /// Takes any bytes.
    private static final String UPLOAD = "POST /api/v1/media";

    @TempDir private Path folder;
    private OpenDoors doors;
    private String job = "";
    private String host = "";
    private String placement = "";

    /// There is one of everything, so that a body is looked at.
    @BeforeEach
    void open() {
        doors = OpenDoors.in(folder);
        job =
                doors.post(202, "/api/v1/shots", "{\"prompt\":\"lights\"}")
                        .path("takes")
                        .get(0)
                        .asText();
        host = doors.post(201, "/api/v1/hosts", "{\"kind\":\"obs\"}").path("id").asText();
        placement =
                doors.post(
                                202,
                                "/api/v1/placements",
                                "{\"host\":\"%s\",\"take\":\"%s\"}".formatted(host, job))
                        .path("id")
                        .asText();
    }

    @AfterEach
    void close() {
        doors.close();
    }

    private static List<String> posts() {
        return CONTRACT.operations().stream()
                .filter(operation -> operation.startsWith("POST"))
                .toList();
    }

    private String line(String operation) {
        String id =
                operation.contains("/hosts/")
                        ? host
                        : operation.contains("/placements/") ? placement : job;
        return operation.replace("{id}", id);
    }

    /// A page swaps its pairing id with its Origin, everybody else has a key.
    private RawHttp.Answer send(String line, String body) {
        String who = line.endsWith("/session") ? "Origin: http://127.0.0.1:PORT" : doors.bearer();
        return doors.http.ask(
                line,
                List.of(who, "Content-Type: application/json"),
                body.getBytes(StandardCharsets.UTF_8));
    }

    private void assertRefused(String line, String body) {
        RawHttp.Answer answer = send(line, body);
        assertEquals(400, answer.status(), () -> line + " " + body + ": " + answer.text());
        JsonNode problem = OpenDoors.json(answer);
        assertEquals("bad-request", problem.path("code").asText());
        assertFalse(problem.path("todo").asText().isBlank());
    }

    @Test
    void aBodyThatIsNoObjectOrHasOtherMembersIsRefusedEverywhere() {
        for (String operation : posts()) {
            if (operation.equals(UPLOAD)) {
                continue;
            }
            String line = line(operation);
            for (String body :
                    List.of(
                            "[]",
                            "\"text\"",
                            "1",
                            "{",
                            "{}{}",
                            "\u0000",
                            "{\"no\":1}",
                            "{\"a\":1,\"a\":1}")) {
                assertRefused(line, body);
            }
        }
        assertEquals(1, doors.get("/api/v1/jobs").path("jobs").size(), "nothing was made");
    }

    /// Each member with each kind of value that it is not.
    @Test
    void everyMemberOfEveryBodyIsOfItsType() {
        int tried = 0;
        for (String operation : posts()) {
            for (Map.Entry<String, JsonNode> member : CONTRACT.body(operation).entrySet()) {
                for (String wrong : wrong(member.getValue())) {
                    assertRefused(line(operation), "{\"%s\":%s}".formatted(member.getKey(), wrong));
                    tried++;
                }
            }
        }
        assertTrue(tried > 150, tried + " tried");
        assertEquals(1, doors.get("/api/v1/jobs").path("jobs").size(), "nothing was made");
    }

    private static List<String> wrong(JsonNode schema) {
        String type = schema.path("type").asText("object");
        return Stream.of(
                        Map.entry("string", "\"\\u0001 no such thing\""),
                        Map.entry("integer", "7"),
                        Map.entry("number", "7.5"),
                        Map.entry("boolean", "true"),
                        Map.entry("array", "[{}]"),
                        Map.entry("object", "{\"no such member\":[]}"))
                .filter(value -> !value.getKey().equals(type))
                .filter(value -> !(type.equals("number") && value.getKey().equals("integer")))
                .filter(value -> !(schema.has("oneOf") && value.getKey().equals("integer")))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Test
    void whatIsNotThereIsNotFoundEverywhere() {
        for (String operation : CONTRACT.operations()) {
            if (operation.contains("{id}")) {
                String line = operation.replace("{id}", UNKNOWN);
                RawHttp.Answer answer = send(line, operation.startsWith("POST") ? valid(line) : "");
                assertEquals(404, answer.status(), () -> line + ": " + answer.text());
                assertEquals("", CONTRACT.wrong(operation, answer));
            }
        }
    }

    /// The least body that is right.
    private String valid(String line) {
        String last = line.substring(line.lastIndexOf('/') + 1);
        return switch (last) {
            case "move" -> "{\"to\":\"front\"}";
            case "tags" -> "{\"tags\":[]}";
            case "swap" -> "{\"take\":\"%s\"}".formatted(job);
            default -> "{}";
        };
    }

    @Test
    void idsOfAnyKindLeadNowhere() {
        for (String id :
                List.of(
                        "..",
                        "%2e%2e",
                        "%2Fetc%2Fpasswd",
                        "'%20OR%201=1",
                        "%00",
                        "x".repeat(3000))) {
            for (String path : List.of("jobs/", "takes/", "shots/", "groups/", "hosts/")) {
                int status = doors.ask("GET /api/v1/" + path + id).status();
                assertTrue(status == 404 || status == 400, path + id + ": " + status);
            }
        }
    }

    @Test
    void hugeBodiesAreRefusedByTheirLengthEverywhere() {
        for (String operation : posts()) {
            String line = line(operation);
            String head =
                    "%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                            .formatted(line, doors.server.port(), doors.bearer(), HUGE);
            RawHttp.Answer answer = doors.http.send(head.getBytes(StandardCharsets.US_ASCII));
            assertEquals(413, answer.status(), line);
        }
    }

    @Test
    void whatIsOverStaysAsItEnded() {
        doors.rooms.board.finish(job);
        String path = "/api/v1/jobs/" + job;
        String done = doors.post(200, path + "/cancel", "{}").path("state").path("name").asText();
        assertEquals("done", done);
        for (String what : List.of("pause", "resume", "start")) {
            doors.post(409, path + "/" + what, "{}");
        }
        doors.post(409, path + "/move", "{\"to\":\"front\"}");
        String take = "DELETE /api/v1/takes/" + job;
        assertEquals(204, doors.ask(take).status());
        assertEquals(404, doors.ask(take).status());
        assertEquals(404, doors.change("POST " + path + "/cancel", "{}").status());
    }
}
