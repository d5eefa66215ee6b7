package secondunit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.fixture.OpenDoors;
import secondunit.fixture.RawHttp;
import secondunit.fixture.Until;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Keys that make once, tags of states, cursors.
final class MannersIT {

    private static final String BODY = "{\"prompt\":\"northern lights\"}";

    @TempDir private Path folder;
    private OpenDoors doors;

    @BeforeEach
    void open() {
        doors = OpenDoors.in(folder);
    }

    @AfterEach
    void close() {
        doors.close();
    }

    private RawHttp.Answer post(String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add(doors.bearer());
        all.add("Content-Type: application/json");
        return doors.http.ask("POST " + path, all, body.getBytes(StandardCharsets.UTF_8));
    }

    private RawHttp.Answer shot(String key, String body) {
        return post("/api/v1/shots", body, "Idempotency-Key: " + key);
    }

    private int shots() {
        return doors.get("/api/v1/shots").path("shots").size();
    }

    @Test
    void whatIsSentAgainUnderItsKeyIsMadeOnce() {
        RawHttp.Answer first = shot("k1", BODY);
        RawHttp.Answer again = shot("k1", BODY);
        assertEquals(202, first.status());
        assertEquals(202, again.status());
        assertEquals(first.text(), again.text());
        assertEquals("", first.header("Idempotent-Replayed"));
        assertEquals("true", again.header("Idempotent-Replayed"));
        assertEquals(1, shots());
        assertNotEquals(first.text(), shot("k2", BODY).text());
        assertEquals(2, shots());
    }

    @Test
    void aKeyIsNotForSomethingElse() {
        shot("k1", BODY);
        RawHttp.Answer other = shot("k1", "{\"prompt\":\"rain\"}");
        assertEquals(422, other.status());
        assertEquals("key-reused", OpenDoors.json(other).path("code").asText());
        assertEquals(
                422,
                post("/api/v1/variants", "{\"shot\":%s}".formatted(BODY), "Idempotency-Key: k1")
                        .status());
        assertEquals(1, shots());
    }

    @Test
    void whatMadeNothingIsNotRemembered() {
        assertEquals(422, shot("k1", "{\"prompt\":\"a unicorn\"}").status());
        assertEquals(400, shot("k1", "{\"prompt\":1}").status());
        assertEquals(202, shot("k1", BODY).status());
        assertEquals(1, doors.rooms.replies.size());
    }

    @Test
    void theKeyOfAnotherClientIsAnotherKey() {
        shot("k1", BODY);
        String other = doors.rooms.door.admitProgram("other").secret();
        RawHttp.Answer answer =
                doors.http.ask(
                        "POST /api/v1/shots",
                        List.of(
                                "Authorization: Bearer " + other,
                                "Content-Type: application/json",
                                "Idempotency-Key: k1"),
                        BODY.getBytes(StandardCharsets.UTF_8));
        assertEquals(202, answer.status());
        assertEquals(2, shots());
    }

    @Test
    void twinsThatComeAtOnceMakeOne() throws InterruptedException, ExecutionException {
        CountDownLatch gate = new CountDownLatch(1);
        doors.rooms.board.holdNext(gate);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<RawHttp.Answer>> twins = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                twins.add(callers.submit(() -> shot("k1", BODY)));
            }
            Until.holds(doors.rooms.board::isHolding, () -> "nobody asks");
            gate.countDown();
            String first = twins.getFirst().get().text();
            for (Future<RawHttp.Answer> twin : twins) {
                assertEquals(202, twin.get().status());
                assertEquals(first, twin.get().text());
            }
        }
        assertEquals(1, shots());
    }

    @Test
    void aKeyIsOfVisibleCharacters() {
        assertEquals(400, shot("two words", BODY).status());
        assertEquals(400, shot("x".repeat(201), BODY).status());
        assertEquals(0, shots());
    }

    @Test
    void whatIsTheSameIsNotSentAgain() {
        shot("k1", BODY);
        for (String path :
                List.of("/api/v1/shots", "/api/v1/jobs", "/api/v1/models", "/api/v1/takes")) {
            RawHttp.Answer answer = doors.ask("GET " + path);
            String tag = answer.header("ETag");
            assertTrue(tag.matches("\"[0-9a-f]{24}\""), tag);
            RawHttp.Answer same = doors.ask("GET " + path, "If-None-Match: \"x\", W/" + tag);
            assertEquals(304, same.status(), path);
            assertEquals("", same.text());
            assertEquals(tag, same.header("ETag"));
        }
        String jobs = doors.ask("GET /api/v1/jobs").header("ETag");
        shot("k2", BODY);
        assertEquals(200, doors.ask("GET /api/v1/jobs", "If-None-Match: " + jobs).status());
    }

    @Test
    void aChangeOfWhatHasChangedMeanwhileIsRefused() {
        String one = OpenDoors.json(shot("k1", BODY)).path("takes").get(0).asText();
        String two = OpenDoors.json(shot("k2", BODY)).path("takes").get(0).asText();
        String tag = doors.ask("GET /api/v1/queue").header("ETag");
        String move = "/api/v1/jobs/%s/move";
        RawHttp.Answer moved = post(move.formatted(two), "{\"to\":\"front\"}", "If-Match: " + tag);
        assertEquals(200, moved.status());
        RawHttp.Answer late = post(move.formatted(one), "{\"to\":\"front\"}", "If-Match: " + tag);
        assertEquals(412, late.status());
        assertEquals("changed", OpenDoors.json(late).path("code").asText());
        assertEquals(
                200,
                post(
                                move.formatted(one),
                                "{\"to\":\"front\"}",
                                "If-Match: " + doors.ask("GET /api/v1/queue").header("ETag"))
                        .status());
        String job = doors.ask("GET /api/v1/jobs/" + one).header("ETag");
        String pause = "/api/v1/jobs/%s/pause".formatted(one);
        assertEquals(200, post(pause, "{}", "If-Match: " + job).status());
        assertEquals(412, post(pause, "{}", "If-Match: " + job).status());
        doors.rooms.board.finish(one);
        String take = doors.ask("GET /api/v1/takes/" + one).header("ETag");
        String tags = "/api/v1/takes/%s/tags".formatted(one);
        assertEquals(200, post(tags, "{\"tags\":[\"a\"]}", "If-Match: " + take).status());
        assertEquals(412, post(tags, "{\"tags\":[\"b\"]}", "If-Match: " + take).status());
    }

    @Test
    void cursorsAreGoodForTheirListAlone() {
        shot("k1", BODY);
        shot("k2", BODY);
        JsonNode page = doors.get("/api/v1/jobs?limit=1");
        String next = page.path("next").asText();
        assertEquals(1, doors.get("/api/v1/jobs?before=" + next).path("jobs").size());
        assertEquals(400, doors.ask("GET /api/v1/shots?before=" + next).status());
        String id = page.path("jobs").get(0).path("id").asText();
        assertEquals(400, doors.ask("GET /api/v1/jobs?before=" + id).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "%00",
                "AAAAAAAA",
                "....",
                "null",
                "-1",
                "../../etc/passwd",
                "%F0%9F%8E%AC"
            })
    void garbageIsNoCursor(String garbage) {
        for (String list : List.of("jobs", "shots", "takes")) {
            RawHttp.Answer answer = doors.ask("GET /api/v1/%s?before=%s".formatted(list, garbage));
            assertEquals(400, answer.status());
            assertEquals("bad-request", OpenDoors.json(answer).path("code").asText());
        }
        assertEquals(400, doors.ask("GET /api/v1/jobs?before=" + "A".repeat(4000)).status());
    }
}
