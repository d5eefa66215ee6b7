package secondunit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.fixture.ApiDocument;
import secondunit.fixture.OpenDoors;
import secondunit.fixture.RawHttp;
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

    private static final ApiDocument DOCUMENT = new ApiDocument();
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

    private JsonNode get(String path) {
        RawHttp.Answer answer = doors.ask("GET " + path);
        assertEquals(200, answer.status(), answer::text);
        assertEquals("application/json", answer.header("Content-Type"));
        return OpenDoors.json(answer);
    }

    private JsonNode post(int status, String path, String body) {
        RawHttp.Answer answer = doors.change("POST " + path, body);
        assertEquals(status, answer.status(), answer::text);
        return OpenDoors.json(answer);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /// @param types such as `id:text`; `?` at its end lets null in
    private static void assertLooksLike(String name, JsonNode object, String types) {
        assertEquals(DOCUMENT.membersOf(name), names(object), name);
        Arrays.stream(types.split(" ")).forEach(type -> assertType(object, type));
    }

    private static void assertType(JsonNode object, String type) {
        String[] parts = type.split(":", 2);
        JsonNode value = object.path(parts[0]);
        boolean right =
                switch (parts[1].replace("?", "")) {
                    case "text" -> value.isTextual();
                    case "whole" -> value.isIntegralNumber();
                    case "number" -> value.isNumber();
                    case "flag" -> value.isBoolean();
                    case "list" -> value.isArray();
                    case "object" -> value.isObject();
                    default -> throw new IllegalArgumentException(type);
                };
        boolean none = parts[1].endsWith("?") && value.isNull();
        assertTrue(right || none, () -> parts[0] + " is " + value);
    }

    private String shot(String body) {
        return post(202, "/api/v1/shots", body).path("id").asText();
    }

    private String take() {
        String shot = shot("{\"prompt\":\"northern lights\",\"size\":\"640x360\"}");
        String take = doors.rooms.board.shot(shot).orElseThrow().takes().getFirst();
        doors.rooms.board.finish(take);
        return take;
    }

    @Test
    void whoMayComeInLooksAsDocumented() {
        JsonNode me = get("/api/v1/session").path("client");
        String types = "id:text name:text kind:text since:text lastSeen:text? revoked:flag";
        assertEquals(Set.of("id", "name", "kind", "since", "lastSeen", "revoked"), names(me));
        Arrays.stream(types.split(" ")).forEach(type -> assertType(me, type));
        JsonNode program = post(201, "/api/v1/clients", "{\"name\":\"cli\",\"kind\":\"program\"}");
        assertEquals(Set.of("client", "key"), names(program));
        JsonNode dock = post(201, "/api/v1/clients", "{\"name\":\"OBS\",\"kind\":\"dock\"}");
        assertEquals(Set.of("client", "address"), names(dock));
        assertEquals(3, get("/api/v1/clients").path("clients").size());
        JsonNode ticket = post(201, "/api/v1/tickets", "");
        assertEquals(Set.of("ticket", "seconds"), names(ticket));
        assertEquals(30, ticket.path("seconds").asInt());
    }

    @Test
    void aRevokedKeyIsDeadAtTheNextRequest() {
        JsonNode program = post(201, "/api/v1/clients", "{\"name\":\"cli\"}");
        String key = "Authorization: Bearer " + program.path("key").asText();
        String id = program.path("client").path("id").asText();
        assertEquals(200, doors.http.ask("GET /api/v1/jobs", key).status());
        assertEquals(204, doors.ask("DELETE /api/v1/clients/" + id).status());
        assertEquals(401, doors.http.ask("GET /api/v1/jobs", key).status());
        assertEquals(404, doors.ask("DELETE /api/v1/clients/" + UNKNOWN).status());
    }

    @Test
    void aDockPairsAgainAndAgainUntilItIsRevoked() {
        JsonNode dock = post(201, "/api/v1/clients", "{\"name\":\"OBS\",\"kind\":\"dock\"}");
        String address = dock.path("address").asText();
        assertTrue(address.startsWith("http://127.0.0.1:%d/?pair=".formatted(doors.server.port())));
        String pairing = address.substring(address.indexOf('=') + 1);
        String body = "{\"pairing\":\"%s\"}".formatted(pairing);
        doors.change("POST /api/v1/session", body);
        RawHttp.Answer answer = doors.change("POST /api/v1/session", body);
        assertEquals(204, answer.status());
        String set = answer.header("Set-Cookie");
        assertTrue(set.startsWith("secondunit-%d=".formatted(doors.server.port())), set);
        assertTrue(set.contains("HttpOnly") && set.contains("SameSite=Strict"), set);
        assertTrue(set.contains("Path=/;"), set);
        assertFalse(set.contains(pairing), "the cookie shows the pairing id");
        String cookie = "Cookie: " + set.split(";", 2)[0];
        assertEquals(200, doors.http.ask("GET /api/v1/session", cookie).status());
        doors.ask("DELETE /api/v1/clients/" + dock.path("client").path("id").asText());
        assertEquals(401, doors.http.ask("GET /api/v1/session", cookie).status());
        assertEquals(401, doors.change("POST /api/v1/session", body).status());
    }

    @Test
    void wrongPairingIdsAreSlowedDown() {
        for (int i = 0; i < 5; i++) {
            RawHttp.Answer answer = doors.change("POST /api/v1/session", "{\"pairing\":\"x\"}");
            assertEquals("bad-pairing", OpenDoors.json(answer).path("code").asText());
        }
        RawHttp.Answer answer = doors.change("POST /api/v1/session", "{\"pairing\":\"x\"}");
        assertEquals(429, answer.status());
        assertEquals("too-many-tries", OpenDoors.json(answer).path("code").asText());
    }

    @Test
    void theHouseLooksAsDocumented() {
        JsonNode health = OpenDoors.json(doors.http.ask("GET /healthz"));
        assertEquals(Set.of("status", "version", "warnings"), names(health));
        JsonNode models = get("/api/v1/models");
        assertEquals(Set.of("models", "worlds"), names(models));
        assertEquals(
                Set.of("id", "title", "operations", "about"), names(models.path("models").get(0)));
        assertEquals(
                Set.of("id", "title", "about", "alpha", "words"),
                names(models.path("worlds").get(0)));
        JsonNode reading = post(200, "/api/v1/readings", "{\"prompt\":\"northern lights\"}");
        assertEquals(Set.of("kept", "ignored", "scene"), names(reading));
        assertEquals(Set.of("world", "parameters"), names(reading.path("scene")));
        JsonNode refused = post(422, "/api/v1/readings", "{\"prompt\":\"a unicorn\"}");
        assertEquals("refused", refused.path("code").asText());
        assertEquals("Ask for weather or light.", refused.path("todo").asText());
    }

    @Test
    void shotsJobsAndTakesLookAsDocumented() throws IOException {
        String id =
                shot("{\"prompt\":\"northern lights\",\"seconds\":2.5,\"draft\":true,\"takes\":2}");
        JsonNode shot = get("/api/v1/shots/" + id);
        assertLooksLike("Shot", shot, "id:text asked:text format:text request:object takes:list");
        assertEquals(3, shot.path("takes").size());
        assertEquals(60, shot.path("request").path("frames").asInt());
        String take = shot.path("takes").get(0).asText();
        JsonNode job = get("/api/v1/jobs/" + take);
        String types =
                "id:text shot:text kind:text prompt:text quality:text format:text size:text"
                        + " rate:text frames:whole seed:whole loop:flag alpha:flag sound:flag"
                        + " accepted:text attempts:whole state:object";
        Set<String> members = new TreeSet<>(DOCUMENT.membersOf("Job"));
        members.addAll(Set.of("held", "preview"));
        assertEquals(members, names(job));
        Arrays.stream((types + " held:flag preview:flag").split(" "))
                .forEach(type -> assertType(job, type));
        assertEquals("draft", job.path("quality").asText());
        Files.createDirectories(new TakeFolder(doors.rooms.takes, take).path());
        doors.rooms.board.finish(take);
        assertLooksLike(
                "Take",
                get("/api/v1/takes/" + take),
                "id:text shot:text quality:text file:text name:text frames:whole rate:text"
                        + " size:text player:text why:text seed:whole kept:list ignored:list"
                        + " seam:object? seconds:number warnings:list loop:flag alpha:flag"
                        + " sound:flag at:text proxyType:text dailies:flag");
        assertEquals(1, get("/api/v1/takes").path("takes").size());
        assertEquals(3, get("/api/v1/jobs").path("jobs").size());
    }

    @Test
    void everyStateOfAJobLooksAsDocumented() {
        String shot = shot("{\"prompt\":\"northern lights\",\"takes\":4}");
        String[] takes = doors.rooms.board.shot(shot).orElseThrow().takes().toArray(String[]::new);
        assertEquals(Set.of("name"), names(state(takes[0])));
        doors.rooms.board.progress(takes[0], 3, 10);
        assertEquals(Set.of("name", "since", "done", "total"), names(state(takes[0])));
        doors.rooms.board.finish(takes[0]);
        assertEquals(Set.of("name", "at"), names(state(takes[0])));
        doors.rooms.board.end(takes[1], new Outcome.Failed(Outcome.Fault.RENDER, "The lamp."));
        assertEquals(Set.of("name", "at", "fault", "problem"), names(state(takes[1])));
        JsonNode cancelled = post(200, "/api/v1/jobs/" + takes[2] + "/cancel", "{}");
        assertEquals("cancelled", cancelled.path("state").path("name").asText());
        JsonNode again = post(200, "/api/v1/jobs/" + takes[2] + "/cancel", "");
        assertEquals(cancelled, again);
    }

    private JsonNode state(String take) {
        return get("/api/v1/jobs/" + take).path("state");
    }

    @Test
    void listsGoOnWhereTheyStopped() {
        for (int i = 0; i < 5; i++) {
            shot("{\"prompt\":\"northern lights\",\"seed\":%d}".formatted(i));
        }
        JsonNode first = get("/api/v1/jobs?limit=3");
        assertEquals(3, first.path("jobs").size());
        assertEquals(4, first.path("jobs").get(0).path("seed").asInt());
        JsonNode rest = get("/api/v1/jobs?limit=3&before=" + first.path("next").asText());
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
        JsonNode path = post(200, "/api/v1/takes/" + take + "/reveal", "{}");
        assertEquals(clip.toRealPath().toString(), path.path("path").asText());
    }

    @Test
    void hostsAndPlacementsLookAsDocumented() {
        JsonNode host = post(201, "/api/v1/hosts", "{\"kind\":\"obs\"}");
        assertLooksLike(
                "Session",
                host,
                "id:text kind:text name:text address:text state:text hello:object problem:text?"
                        + " playhead:object");
        String id = host.path("id").asText();
        assertLooksLike("Hello", host.path("hello"), "capabilities:list formats:list");
        assertLooksLike("Playhead", get("/api/v1/hosts/" + id + "/playhead"), "frame:whole");
        JsonNode item = get("/api/v1/hosts/" + id + "/selection").path("items").get(0);
        assertLooksLike("Item", item, "range:object mediaRate:text? key:text?");
        assertLooksLike("Gap", get("/api/v1/hosts/" + id + "/gap"), "range:object before:object?");
        String take = take();
        JsonNode placement =
                post(
                        202,
                        "/api/v1/placements",
                        "{\"host\":\"%s\",\"take\":\"%s\"}".formatted(id, take));
        assertLooksLike(
                "Placement",
                placement,
                "id:text host:text shot:text take:text? asked:text state:text shown:text?"
                        + " item:text? degraded:list problem:text?");
        assertEquals(1, get("/api/v1/placements").path("placements").size());
        String place = "/api/v1/placements/" + placement.path("id").asText();
        post(202, place + "/swap", "{\"take\":\"%s\"}".formatted(take));
        assertEquals("removed", post(202, place + "/remove", "{}").path("state").asText());
        assertEquals(204, doors.ask("DELETE /api/v1/hosts/" + id).status());
        assertEquals(0, get("/api/v1/hosts").path("hosts").size());
    }

    @Test
    void whatCannotBePlacedIsAConflict() {
        String host = post(201, "/api/v1/hosts", "{\"kind\":\"obs\"}").path("id").asText();
        String shot = shot("{\"prompt\":\"lights\",\"place\":\"%s\"}".formatted(host));
        assertEquals(1, get("/api/v1/placements").path("placements").size());
        String take = doors.rooms.board.shot(shot).orElseThrow().takes().getFirst();
        doors.rooms.board.end(take, new Outcome.Failed(Outcome.Fault.RENDER, "The lamp."));
        String body = "{\"host\":\"%s\",\"take\":\"%s\"}";
        assertEquals(
                "conflict",
                post(409, "/api/v1/placements", body.formatted(host, take)).path("code").asText());
        post(404, "/api/v1/placements", body.formatted(host, UNKNOWN));
        post(404, "/api/v1/placements", body.formatted(UNKNOWN, take));
        post(404, "/api/v1/shots", "{\"prompt\":\"lights\",\"place\":\"%s\"}".formatted(UNKNOWN));
    }

    @Test
    void aHostThatIsNotThereIsToldByItsCode() {
        JsonNode host = post(201, "/api/v1/hosts", "{\"kind\":\"obs\",\"port\":9}");
        assertEquals("waiting", host.path("state").asText());
        RawHttp.Answer answer =
                doors.ask("GET /api/v1/hosts/%s/playhead".formatted(host.path("id").asText()));
        assertEquals(502, answer.status());
        JsonNode problem = OpenDoors.json(answer);
        assertEquals("host-problem", problem.path("code").asText());
        assertEquals("HOST_GONE", problem.path("hostError").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nonsense                                   | not JSON
                    []                                         | not a JSON object
                    {}                                         | prompt is missing
                    {"prompt":5}                               | prompt is not text
                    {"prompt":"a","promt":"b"}                 | Unknown: promt
                    {"prompt":"a","prompt":"b"}                | Duplicate
                    {"prompt":"a"} x                           | not JSON
                    {"prompt":"a","seconds":1,"frames":24}     | not both
                    {"prompt":"a","seconds":1e999}             | seconds
                    {"prompt":"a","frames":1}                  | frames
                    {"prompt":"a","frames":2.5}                | frames
                    {"prompt":"a","rate":"fast"}               | rate
                    {"prompt":"a","size":"wide"}               | size
                    {"prompt":"a","size":"1921x1080"}          | 1921x1080
                    {"prompt":"a","loop":"yes"}                | loop
                    {"prompt":"a","takes":0}                   | takes
                    {"prompt":"a","format":"avi"}              | format
                    {"prompt":"a","alpha":true,"format":"mp4"} | no alpha
                    {"request":{"kind":"generate"}}            | schema
                    {"request":{},"prompt":"a"}                | request
                    """)
    void whatCannotBeReadIsNamed(String body, String named) {
        JsonNode problem = post(400, "/api/v1/shots", body);
        assertEquals("bad-request", problem.path("code").asText());
        String detail = problem.path("detail").asText();
        assertTrue(detail.contains(named), detail);
        assertTrue(doors.rooms.board.shots(null, 1).isEmpty());
    }

    @Test
    void aDocumentIsAskedAsItIs() {
        String id = shot("{\"prompt\":\"northern lights\",\"alpha\":true}");
        JsonNode shot = get("/api/v1/shots/" + id);
        assertEquals("webm-vp9", shot.path("format").asText());
        String again = shot("{\"request\":%s}".formatted(shot.path("request")));
        assertNotEquals(id, again);
        assertEquals(shot.path("request"), get("/api/v1/shots/" + again).path("request"));
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
