package secondunit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.OpenDoors;
import secondunit.fixture.Shape;
import secondunit.render.Outcome;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// The queue and the takes, arranged through the door.
final class ArrangingIT {

    private static final String UNKNOWN = "2a3b8a0e-5a44-4f0e-9d11-6f0a0c9f2b11";

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

    private String ask(String more) {
        String body = "{\"prompt\":\"northern lights\"%s}".formatted(more);
        return doors.post(202, "/api/v1/shots", body).path("takes").get(0).asText();
    }

    private static List<String> waiting(JsonNode queue) {
        return queue.path("waiting").findValuesAsText("id");
    }

    @Test
    void theQueueLooksAsDocumentedAndMoves() {
        String first = ask("");
        String second = ask("");
        JsonNode queue = doors.get("/api/v1/queue");
        Shape.assertLooksLike(
                "Queue",
                queue,
                "paused:flag afterHours:object left:number? running:list more:whole");
        Shape.assertLooksLike(
                "Entry",
                queue.path("waiting").get(0),
                "id:text paused:flag afterHours:flag notBefore:text? begins:text? left:number?");
        assertEquals(List.of(first, second), waiting(queue));
        String move = "/api/v1/jobs/" + second + "/move";
        assertEquals(List.of(second, first), waiting(doors.post(200, move, "{\"to\":\"front\"}")));
        assertEquals(List.of(first, second), waiting(doors.post(200, move, "{\"to\":\"back\"}")));
        String before = "{\"before\":\"%s\"}";
        assertEquals(
                List.of(second, first), waiting(doors.post(200, move, before.formatted(first))));
        doors.post(404, move, before.formatted(UNKNOWN));
        doors.post(400, move, "{\"to\":\"middle\"}");
        doors.post(400, move, "{\"to\":\"front\",\"before\":\"%s\"}".formatted(first));
        doors.rooms.board.finish(first);
        doors.post(409, move, before.formatted(first));
        doors.post(409, "/api/v1/jobs/" + first + "/move", "{\"to\":\"front\"}");
    }

    @Test
    void theQueueIsPausedAndItsHoursAreSet() {
        assertTrue(doors.post(200, "/api/v1/queue/pause", "{}").path("paused").asBoolean());
        assertFalse(doors.post(200, "/api/v1/queue/resume", "").path("paused").asBoolean());
        String hours = "{\"from\":\"20:15\",\"until\":\"05:00\"}";
        assertEquals(
                "20:15",
                doors.post(200, "/api/v1/queue/hours", hours)
                        .path("afterHours")
                        .path("from")
                        .asText());
        doors.post(400, "/api/v1/queue/hours", "{\"from\":\"late\",\"until\":\"05:00\"}");
        doors.post(400, "/api/v1/queue/hours", "{\"from\":\"20:00\"}");
    }

    @Test
    void aJobSaysWhatItWaitsFor() {
        String asked = ask("");
        String job = "/api/v1/jobs/" + asked;
        assertTrue(doors.post(200, job + "/pause", "{}").path("paused").asBoolean());
        JsonNode later =
                doors.post(
                        200,
                        job + "/start",
                        "{\"afterHours\":true,\"notBefore\":\"2026-12-24T18:00:00Z\"}");
        assertTrue(later.path("paused").asBoolean());
        assertTrue(later.path("afterHours").asBoolean());
        assertEquals("2026-12-24T18:00:00Z", later.path("notBefore").asText());
        assertFalse(doors.post(200, job + "/resume", "{}").path("paused").asBoolean());
        Instant next =
                Instant.parse(
                        doors.post(200, job + "/start", "{\"notBefore\":\"22:30\"}")
                                .path("notBefore")
                                .asText());
        assertTrue(next.isAfter(Instant.now()));
        doors.post(400, job + "/start", "{\"notBefore\":\"soon\"}");
        doors.post(404, "/api/v1/jobs/" + UNKNOWN + "/pause", "{}");
        doors.rooms.board.finish(asked);
        assertEquals("conflict", doors.post(409, job + "/pause", "{}").path("code").asText());
    }

    @Test
    void aJobThatRunsIsPausedAndSaysHowManyFramesWereKept() {
        String asked = ask("");
        String job = "/api/v1/jobs/" + asked;
        assertTrue(doors.get(job).path("checkpoint").isNull());
        doors.rooms.board.progress(asked, 7, 24);
        JsonNode paused = doors.post(200, job + "/pause", "{}");
        assertTrue(paused.path("paused").asBoolean());
        assertEquals("queued", paused.path("state").path("name").asText());
        assertEquals(7, paused.path("checkpoint").path("frames").asInt());
        JsonNode resumed = doors.post(200, job + "/resume", "{}");
        assertFalse(resumed.path("paused").asBoolean());
        assertEquals(7, resumed.path("checkpoint").path("frames").asInt());
    }

    @Test
    void aTakeIsRedoneWithTheNextSeedOrAGivenOne() {
        String take = ask(",\"takes\":2,\"seed\":5,\"tags\":[\"Roof \",\"night\"]");
        doors.rooms.board.finish(take);
        String redo = "/api/v1/takes/" + take + "/redo";
        JsonNode job = doors.post(202, redo, "{}");
        assertEquals(7, job.path("seed").asInt());
        assertEquals(5, doors.post(202, redo, "{\"seed\":5}").path("seed").asInt());
        String again = job.path("id").asText();
        doors.rooms.board.finish(again);
        JsonNode made = doors.get("/api/v1/takes/" + again);
        assertEquals(take, made.path("parents").get(0).path("take").asText());
        assertEquals("redo", made.path("parents").get(0).path("as").asText());
        assertEquals("night", made.path("tags").get(0).asText());
        assertEquals("roof", made.path("tags").get(1).asText());
        doors.post(404, "/api/v1/takes/" + UNKNOWN + "/redo", "{}");
    }

    @Test
    void aDraftIsPromotedOnce() {
        String body = "{\"prompt\":\"northern lights\",\"draft\":true}";
        JsonNode shot = doors.post(202, "/api/v1/shots", body);
        String draft = shot.path("takes").get(0).asText();
        String made = shot.path("takes").get(1).asText();
        String promote = "/api/v1/takes/" + draft + "/promote";
        assertTrue(doors.post(409, promote, "{}").path("detail").asText().contains(made));
        doors.post(409, "/api/v1/takes/" + made + "/promote", "{}");
        doors.rooms.board.end(made, new Outcome.Cancelled());
        JsonNode job = doors.post(202, promote, "{}");
        assertEquals("final", job.path("quality").asText());
        assertEquals(shot.path("id"), job.path("shot"));
        JsonNode lineage = doors.get("/api/v1/takes/" + draft + "/lineage");
        assertEquals(2, lineage.path("takes").size());
        assertEquals(draft, lineage.path("takes").get(0).path("id").asText());
        assertEquals("promote", lineage.path("edges").get(0).path("as").asText());
    }

    @Test
    void variantsAreOneCallAndOneGroup() {
        String body =
                """
                {"shot": {"prompt": "{place} at {hour}", "seed": 3, "tags": ["ab"]},
                 "words": {"place": ["harbour", "forest"], "hour": ["dawn"]},
                 "sizes": ["640x360", "360x640"], "seeds": 2}
                """;
        JsonNode group = doors.post(202, "/api/v1/variants", body);
        assertEquals(8, group.path("shots").size());
        JsonNode last = group.path("shots").get(7).path("request");
        assertEquals("forest at dawn", last.path("prompt").asText());
        assertEquals("360x640", last.path("size").asText());
        assertEquals(4, last.path("casting").path("seed").asInt());
        String id = group.path("group").asText();
        assertEquals(group, doors.get("/api/v1/groups/" + id));
        assertEquals(id, group.path("shots").get(0).path("group").asText());
        assertEquals(404, doors.ask("GET /api/v1/groups/" + UNKNOWN).status());
        assertEquals(
                1, doors.get("/api/v1/tags").path("tags").size(), "every take has the shot's tag");
    }

    @Test
    void variantsThatCannotBeMeantMakeNothing() {
        for (String body :
                List.of(
                        "{}",
                        "{\"shot\":{\"prompt\":\"x\"},\"seeds\":65}",
                        "{\"shot\":{\"prompt\":\"x\"},\"seeds\":0}",
                        "{\"shot\":{\"prompt\":\"x\"},\"seeds\":\"many\"}",
                        "{\"shot\":{\"prompt\":\"x\"},\"sizes\":[]}",
                        "{\"shot\":{\"prompt\":\"x\"},\"sizes\":[1]}",
                        "{\"shot\":{\"prompt\":\"x\"},\"words\":{\"a\":[\"b\"]}}",
                        "{\"shot\":{\"prompt\":\"{a}\"},\"words\":{\"a\":\"b\"}}",
                        "{\"shot\":{\"prompt\":\"x\",\"place\":\"here\"},\"seeds\":2}",
                        "{\"shot\":{\"prompt\":\"x\",\"wrong\":1},\"seeds\":2}")) {
            assertEquals(
                    "bad-request",
                    doors.post(400, "/api/v1/variants", body).path("code").asText(),
                    body);
        }
        assertEquals(0, doors.get("/api/v1/shots").path("shots").size());
    }

    @Test
    void tagsAreReplacedAndLookedFor() {
        String take = ask("");
        doors.rooms.board.finish(take);
        String tags = "/api/v1/takes/" + take + "/tags";
        JsonNode kept = doors.post(200, tags, "{\"tags\":[\"B\",\"a\",\"b\"]}");
        assertEquals("[\"a\",\"b\"]", kept.path("tags").toString());
        assertEquals(1, doors.get("/api/v1/takes?tag=a&tag=B").path("takes").size());
        assertEquals(0, doors.get("/api/v1/takes?tag=c").path("takes").size());
        doors.post(400, tags, "{\"tags\":[\"\"]}");
        doors.post(400, tags, "{\"tags\":\"a\"}");
        doors.post(400, tags, "{}");
        assertEquals(Set.of("tags"), Shape.names(doors.get("/api/v1/tags")));
    }
}
