package secondunit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.ApiDocument;
import secondunit.fixture.OpenDoors;
import secondunit.fixture.RawHttp;
import secondunit.fixture.Shape;
import secondunit.library.TakeFolder;
import secondunit.render.Outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/// Every address of the API against its document.
final class ApiIT {

    private static final ApiDocument DOCUMENT = Shape.DOCUMENT;
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

    private String shot(String body) {
        return doors.post(202, "/api/v1/shots", body).path("id").asText();
    }

    private String take() {
        String shot = shot("{\"prompt\":\"northern lights\",\"size\":\"640x360\"}");
        String take = doors.rooms.board.shot(shot).orElseThrow().takes().getFirst();
        doors.rooms.board.finish(take);
        return take;
    }

    @Test
    void theHouseLooksAsDocumented() {
        JsonNode health = OpenDoors.json(doors.http.ask("GET /healthz"));
        assertEquals(Set.of("status", "version", "warnings"), Shape.names(health));
        JsonNode models = doors.get("/api/v1/models");
        assertEquals(Set.of("models", "worlds"), Shape.names(models));
        assertEquals(
                Set.of("id", "title", "operations", "about"),
                Shape.names(models.path("models").get(0)));
        assertEquals(
                Set.of("id", "title", "about", "alpha", "words"),
                Shape.names(models.path("worlds").get(0)));
        JsonNode reading = doors.post(200, "/api/v1/readings", "{\"prompt\":\"northern lights\"}");
        assertEquals(
                Set.of("kept", "ignored", "expansion", "notes", "scene"), Shape.names(reading));
        assertEquals(Set.of("world", "parameters"), Shape.names(reading.path("scene")));
        JsonNode refused = doors.post(422, "/api/v1/readings", "{\"prompt\":\"a unicorn\"}");
        assertEquals("refused", refused.path("code").asText());
        assertEquals("Ask for weather or light.", refused.path("todo").asText());
    }

    @Test
    void shotsJobsAndTakesLookAsDocumented() throws IOException {
        String id =
                shot("{\"prompt\":\"northern lights\",\"seconds\":2.5,\"draft\":true,\"takes\":2}");
        JsonNode shot = doors.get("/api/v1/shots/" + id);
        Shape.assertLooksLike(
                "Shot",
                shot,
                "id:text asked:text format:text request:object takes:list group:text?");
        assertEquals(3, shot.path("takes").size());
        assertEquals(60, shot.path("request").path("frames").asInt());
        String take = shot.path("takes").get(0).asText();
        JsonNode job = doors.get("/api/v1/jobs/" + take);
        String types =
                "id:text shot:text kind:text prompt:text quality:text format:text size:text"
                        + " rate:text frames:whole seed:whole loop:flag alpha:flag sound:flag"
                        + " accepted:text attempts:whole paused:flag afterHours:flag"
                        + " notBefore:text? checkpoint:object? state:object";
        Set<String> members = new TreeSet<>(DOCUMENT.membersOf("Job"));
        members.addAll(Set.of("held", "preview"));
        assertEquals(members, Shape.names(job));
        Arrays.stream((types + " held:flag preview:flag").split(" "))
                .forEach(type -> Shape.assertType(job, type));
        assertEquals("draft", job.path("quality").asText());
        Files.createDirectories(new TakeFolder(doors.rooms.takes, take).path());
        doors.rooms.board.finish(take);
        Shape.assertLooksLike(
                "Take",
                doors.get("/api/v1/takes/" + take),
                "id:text shot:text kind:text prompt:text world:text? quality:text file:text name:text frames:whole rate:text"
                        + " size:text player:text why:text seed:whole kept:list ignored:list"
                        + " seam:object? seconds:number warnings:list loop:flag alpha:flag"
                        + " sound:flag at:text proxyType:text dailies:flag tags:list"
                        + " parents:list");
        assertEquals(1, doors.get("/api/v1/takes").path("takes").size());
        assertEquals(3, doors.get("/api/v1/jobs").path("jobs").size());
    }

    @Test
    void everyStateOfAJobLooksAsDocumented() {
        String shot = shot("{\"prompt\":\"northern lights\",\"takes\":4}");
        String[] takes = doors.rooms.board.shot(shot).orElseThrow().takes().toArray(String[]::new);
        assertEquals(Set.of("name"), Shape.names(state(takes[0])));
        doors.rooms.board.progress(takes[0], 3, 10);
        assertEquals(Set.of("name", "since", "done", "total"), Shape.names(state(takes[0])));
        doors.rooms.board.finish(takes[0]);
        assertEquals(Set.of("name", "at"), Shape.names(state(takes[0])));
        doors.rooms.board.end(takes[1], new Outcome.Failed(Outcome.Fault.RENDER, "The lamp."));
        assertEquals(Set.of("name", "at", "fault", "problem"), Shape.names(state(takes[1])));
        JsonNode cancelled = doors.post(200, "/api/v1/jobs/" + takes[2] + "/cancel", "{}");
        assertEquals("cancelled", cancelled.path("state").path("name").asText());
        JsonNode again = doors.post(200, "/api/v1/jobs/" + takes[2] + "/cancel", "");
        assertEquals(cancelled, again);
    }

    private JsonNode state(String take) {
        return doors.get("/api/v1/jobs/" + take).path("state");
    }

    @Test
    void listsGoOnWhereTheyStopped() {
        for (int i = 0; i < 5; i++) {
            shot("{\"prompt\":\"northern lights\",\"seed\":%d}".formatted(i));
        }
        JsonNode first = doors.get("/api/v1/jobs?limit=3");
        assertEquals(3, first.path("jobs").size());
        assertEquals(4, first.path("jobs").get(0).path("seed").asInt());
        JsonNode rest = doors.get("/api/v1/jobs?limit=3&before=" + first.path("next").asText());
        assertEquals(2, rest.path("jobs").size());
        assertTrue(rest.path("next").isNull());
        assertEquals(400, doors.ask("GET /api/v1/shots?limit=0").status());
        assertEquals(400, doors.ask("GET /api/v1/shots?limit=x").status());
    }

    @Test
    void aDeletedTakeIsGone() {
        String take = take();
        assertEquals(204, doors.ask("DELETE /api/v1/takes/" + take).status());
        assertEquals(404, doors.ask("GET /api/v1/takes/" + take).status());
        assertEquals(404, doors.ask("DELETE /api/v1/takes/" + take).status());
    }

    @Test
    void aClipIsShownInItsFolderOrNamed() throws IOException {
        String take = take();
        Path clip = doors.rooms.board.job(take).orElseThrow().file();
        assertEquals(404, doors.change("POST /api/v1/takes/" + take + "/reveal", "{}").status());
        Files.createDirectories(clip.getParent());
        Files.writeString(clip, "clip");
        JsonNode path = doors.post(200, "/api/v1/takes/" + take + "/reveal", "{}");
        assertEquals(clip.toRealPath().toString(), path.path("path").asText());
    }

    @Test
    void hostsAndPlacementsLookAsDocumented() {
        JsonNode host = doors.post(201, "/api/v1/hosts", "{\"kind\":\"obs\"}");
        Shape.assertLooksLike(
                "Session",
                host,
                "id:text kind:text name:text address:text state:text hello:object problem:text?"
                        + " playhead:object");
        String id = host.path("id").asText();
        Shape.assertLooksLike("Hello", host.path("hello"), "capabilities:list formats:list");
        Shape.assertLooksLike(
                "Playhead", doors.get("/api/v1/hosts/" + id + "/playhead"), "frame:whole");
        JsonNode item = doors.get("/api/v1/hosts/" + id + "/selection").path("items").get(0);
        Shape.assertLooksLike("Item", item, "range:object mediaRate:text? key:text?");
        Shape.assertLooksLike(
                "Gap", doors.get("/api/v1/hosts/" + id + "/gap"), "range:object before:object?");
        String take = take();
        JsonNode placement =
                doors.post(
                        202,
                        "/api/v1/placements",
                        "{\"host\":\"%s\",\"take\":\"%s\"}".formatted(id, take));
        Shape.assertLooksLike(
                "Placement",
                placement,
                "id:text host:text shot:text take:text? asked:text state:text shown:text?"
                        + " item:text? degraded:list problem:text?");
        assertEquals(1, doors.get("/api/v1/placements").path("placements").size());
        String place = "/api/v1/placements/" + placement.path("id").asText();
        doors.post(202, place + "/swap", "{\"take\":\"%s\"}".formatted(take));
        assertEquals("removed", doors.post(202, place + "/remove", "{}").path("state").asText());
        assertEquals(204, doors.ask("DELETE /api/v1/hosts/" + id).status());
        assertEquals(0, doors.get("/api/v1/hosts").path("hosts").size());
    }

    @Test
    void whatCannotBePlacedIsAConflict() {
        String host = doors.post(201, "/api/v1/hosts", "{\"kind\":\"obs\"}").path("id").asText();
        String shot = shot("{\"prompt\":\"lights\",\"place\":\"%s\"}".formatted(host));
        assertEquals(1, doors.get("/api/v1/placements").path("placements").size());
        String take = doors.rooms.board.shot(shot).orElseThrow().takes().getFirst();
        doors.rooms.board.end(take, new Outcome.Failed(Outcome.Fault.RENDER, "The lamp."));
        String body = "{\"host\":\"%s\",\"take\":\"%s\"}";
        assertEquals(
                "conflict",
                doors.post(409, "/api/v1/placements", body.formatted(host, take))
                        .path("code")
                        .asText());
        doors.post(404, "/api/v1/placements", body.formatted(host, UNKNOWN));
        doors.post(404, "/api/v1/placements", body.formatted(UNKNOWN, take));
        doors.post(
                404,
                "/api/v1/shots",
                "{\"prompt\":\"lights\",\"place\":\"%s\"}".formatted(UNKNOWN));
    }

    @Test
    void aHostThatIsNotThereIsToldByItsCode() {
        JsonNode host = doors.post(201, "/api/v1/hosts", "{\"kind\":\"obs\",\"port\":9}");
        assertEquals("waiting", host.path("state").asText());
        RawHttp.Answer answer =
                doors.ask("GET /api/v1/hosts/%s/playhead".formatted(host.path("id").asText()));
        assertEquals(502, answer.status());
        JsonNode problem = OpenDoors.json(answer);
        assertEquals("host-problem", problem.path("code").asText());
        assertEquals("HOST_GONE", problem.path("hostError").asText());
    }

    @Test
    void everyDocumentedAddressIsThere() {
        for (String route : DOCUMENT.routes()) {
            RawHttp.Answer answer =
                    route.startsWith("GET")
                            ? ask(route.replace("{id}", UNKNOWN))
                            : doors.change(route.replace("{id}", UNKNOWN), "{}");
            assertFalse(
                    answer.text().contains("nothing at this address") || answer.status() == 405,
                    () -> route + ": " + answer.status() + " " + answer.text());
        }
    }

    /// Streams do not end by themselves; that they are there shows elsewhere.
    private RawHttp.Answer ask(String route) {
        return doors.ask(route.equals("GET /api/v1/events") ? "GET /api/v1/jobs" : route);
    }

    @Test
    void theProblemsAreTheDocumentedOnes() {
        Set<String> codes = new TreeSet<>();
        for (ProblemCode code : ProblemCode.values()) {
            codes.add(code.id() + " " + code.status());
        }
        assertEquals(DOCUMENT.problems(), codes);
    }
}
