package secondunit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.EventReader;
import secondunit.fixture.OpenApiContract;
import secondunit.fixture.OpenDoors;
import secondunit.fixture.RawHttp;
import secondunit.library.TakeFolder;
import secondunit.render.Outcome;
import secondunit.render.SeamFiles;
import secondunit.shot.Refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The server and its OpenAPI document say the same: every address, and every form of answer.
final class OpenApiIT {

    private static final OpenApiContract CONTRACT = OpenApiContract.load();
    private static final String UNKNOWN = "2a3b8a0e-5a44-4f0e-9d11-6f0a0c9f2b11";
    private static final String PROMPT = "{\"prompt\":\"northern lights\"}";

    @TempDir private Path folder;
    private OpenDoors doors;
    private final Set<String> asked = new TreeSet<>();

    @BeforeEach
    void open() {
        doors = OpenDoors.in(folder);
    }

    @AfterEach
    void close() {
        doors.close();
    }

    /// The other doors, `/v1/` and `/pallaidium/v1/`, have contracts of their own.
    @Test
    void everyAddressIsDocumentedAndEveryDocumentedAddressIsThere() {
        Set<String> routes = new TreeSet<>(doors.server.routes());
        routes.removeIf(route -> route.contains(" /v1/") || route.contains(" /pallaidium/"));
        assertEquals(CONTRACT.operations(), routes);
    }

    @Test
    void theDocumentIsServedAndReadable() {
        RawHttp.Answer document = doors.http.ask("GET /openapi.json");
        assertEquals("3.1.0", OpenDoors.json(document).path("openapi").asText());
        RawHttp.Answer page = doors.http.ask("GET /openapi");
        assertEquals(200, page.status());
        assertTrue(page.header("Content-Security-Policy").contains("default-src 'none'"));
        assertFalse(page.text().contains("<script"), "nothing runs");
        assertFalse(page.text().contains("http://") || page.text().contains("https://"));
        assertFalse(page.text().contains("style=\""), "the policy allows no style in the page");
        for (String operation : CONTRACT.operations()) {
            assertTrue(page.text().contains(operation.split(" ", 2)[1]), operation);
        }
        String tag = page.header("ETag");
        assertEquals(304, doors.http.ask("GET /openapi", "If-None-Match: " + tag).status());
    }

    private JsonNode call(String operation, int status, String path, String body) {
        return call(operation, status, path, body, doors.bearer());
    }

    private JsonNode call(String operation, int status, String path, String body, String access) {
        String line = operation.split(" ", 2)[0] + " " + path;
        RawHttp.Answer answer =
                line.startsWith("POST")
                        ? doors.http.ask(
                                line,
                                List.of(access, "Content-Type: application/json"),
                                body.getBytes(StandardCharsets.UTF_8))
                        : doors.http.ask(line, access);
        assertEquals(status, answer.status(), () -> line + ": " + answer.text());
        assertEquals("", CONTRACT.wrong(operation, answer), () -> line + ": " + answer.text());
        asked.add(operation);
        boolean json = answer.header("Content-Type").contains("json");
        return json
                ? OpenDoors.json(answer)
                : OpenDoors.json(new RawHttp.Answer(200, List.of(), "{}"));
    }

    private JsonNode call(String operation, int status, String path) {
        return call(operation, status, path, "{}");
    }

    private JsonNode get(String path) {
        return call("GET " + path, 200, path);
    }

    private String shot(String body) {
        return call("POST /api/v1/shots", 202, "/api/v1/shots", body).path("takes").get(0).asText();
    }

    @Test
    void everyAnswerIsOfTheDocumentedForm() throws IOException {
        house();
        access();
        String take = take();
        shots(take);
        jobs();
        takes(take);
        hosts(take);
        media();
        webhooks();
        Set<String> left = new TreeSet<>(CONTRACT.operations());
        left.removeAll(asked);
        assertEquals(Set.of(), left, "nobody has asked for these");
    }

    private void house() {
        get("/healthz");
        get("/openapi.json");
        get("/openapi");
        get("/openapi.css");
        get("/api/v1/models");
        call("POST /api/v1/readings", 200, "/api/v1/readings", PROMPT);
        call("POST /api/v1/readings", 422, "/api/v1/readings", "{\"prompt\":\"unicorn\"}");
        call("POST /api/v1/readings", 400, "/api/v1/readings", "{\"prompt\":1}");
        String still = "{\"width\":1,\"height\":1,\"rgb\":\"AAAA\"}";
        call("POST /api/v1/palettes", 200, "/api/v1/palettes", still);
        try (EventReader events = new EventReader(doors)) {
            asked.add("GET /api/v1/events");
            assertTrue(CONTRACT.operations().contains("GET /api/v1/events"), events::toString);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private void access() {
        String pairing = "{\"pairing\":\"%s\"}".formatted(doors.rooms.door.newPairing());
        String own = "Origin: http://127.0.0.1:PORT";
        call("POST /api/v1/session", 204, "/api/v1/session", pairing, own);
        call("POST /api/v1/session", 401, "/api/v1/session", pairing, own);
        get("/api/v1/session");
        call("POST /api/v1/tickets", 201, "/api/v1/tickets");
        get("/api/v1/clients");
        String path = "/api/v1/clients";
        for (String kind : List.of("browser", "dock", "program")) {
            String body = "{\"name\":\"n\",\"kind\":\"%s\"}".formatted(kind);
            JsonNode made = call("POST " + path, 201, path, body);
            String id = made.path("client").path("id").asText();
            if (!id.isEmpty()) {
                call("DELETE /api/v1/clients/{id}", 204, path + "/" + id);
            }
        }
        call("DELETE /api/v1/clients/{id}", 404, path + "/" + UNKNOWN);
    }

    /// A finished take with all of its files, and one that comes from it.
    private String take() throws IOException {
        String take = shot("{\"prompt\":\"lights\",\"draft\":true,\"tags\":[\"a\"]}");
        TakeFolder files = new TakeFolder(doors.rooms.takes, take);
        Path clip = doors.rooms.board.job(take).orElseThrow().file();
        Files.createDirectories(files.previews());
        for (Path file :
                List.of(
                        clip,
                        files.held(),
                        files.poster(),
                        files.strip(),
                        files.proxy(false),
                        SeamFiles.strip(clip),
                        files.previews().resolve("frame-1.png"))) {
            Files.writeString(file, "bytes");
        }
        doors.rooms.board.finish(take);
        return take;
    }

    private void shots(String take) {
        String shot = doors.rooms.board.job(take).orElseThrow().shot();
        get("/api/v1/shots");
        call("GET /api/v1/shots/{id}", 200, "/api/v1/shots/" + shot);
        call("GET /api/v1/shots/{id}", 404, "/api/v1/shots/" + UNKNOWN);
        call("POST /api/v1/shots", 400, "/api/v1/shots", "{");
        String variants = "{\"shot\":%s,\"seeds\":2}".formatted(PROMPT);
        JsonNode group = call("POST /api/v1/variants", 202, "/api/v1/variants", variants);
        String id = group.path("group").asText();
        call("GET /api/v1/groups/{id}", 200, "/api/v1/groups/" + id);
    }

    private void jobs() throws IOException {
        String waits = shot("{\"prompt\":\"lights\",\"afterHours\":true,\"notBefore\":\"22:30\"}");
        get("/api/v1/queue");
        String job = "/api/v1/jobs/";
        call("POST /api/v1/jobs/{id}/pause", 200, job + waits + "/pause");
        call("POST /api/v1/jobs/{id}/resume", 200, job + waits + "/resume");
        call("POST /api/v1/jobs/{id}/start", 200, job + waits + "/start");
        String front = "{\"to\":\"front\"}";
        call("POST /api/v1/jobs/{id}/move", 200, job + waits + "/move", front);
        for (String what : List.of("pause", "resume")) {
            call("POST /api/v1/queue/" + what, 200, "/api/v1/queue/" + what);
        }
        String hours = "{\"from\":\"22:00\",\"until\":\"06:00\"}";
        call("POST /api/v1/queue/hours", 200, "/api/v1/queue/hours", hours);
        doors.rooms.board.progress(waits, 1, 9);
        call("GET /api/v1/jobs/{id}", 200, job + waits);
        call("POST /api/v1/jobs/{id}/pause", 200, job + waits + "/pause");
        call("GET /api/v1/jobs/{id}/held", 404, job + waits + "/held");
        TakeFolder files = new TakeFolder(doors.rooms.takes, waits);
        Files.createDirectories(files.previews());
        Files.writeString(files.held(), "bytes");
        Files.writeString(files.previews().resolve("frame-1.png"), "bytes");
        call("GET /api/v1/jobs/{id}/held", 200, job + waits + "/held");
        call("GET /api/v1/jobs/{id}/preview", 200, job + waits + "/preview?frame=1");
        call("POST /api/v1/jobs/{id}/cancel", 200, job + waits + "/cancel");
        call("POST /api/v1/jobs/{id}/move", 409, job + waits + "/move", front);
        String failed = shot(PROMPT);
        doors.rooms.board.end(failed, new Outcome.Failed(Outcome.Fault.RENDER, "The lamp."));
        String refused = shot(PROMPT);
        doors.rooms.board.end(
                refused,
                new Outcome.Refused(new Refusal(Refusal.Kind.CAPABILITY, "no", "ask for less")));
        get("/api/v1/jobs");
    }

    private void takes(String take) {
        String path = "/api/v1/takes/" + take;
        String all = "/api/v1/takes/{id}";
        call("POST " + all + "/redo", 202, path + "/redo");
        call("POST " + all + "/promote", 409, path + "/promote");
        call("POST " + all + "/tags", 200, path + "/tags", "{\"tags\":[\"b\"]}");
        call("POST " + all + "/reveal", 200, path + "/reveal");
        get("/api/v1/takes");
        get("/api/v1/tags");
        call("GET " + all, 200, path);
        call("GET " + all, 404, "/api/v1/takes/" + UNKNOWN);
        for (String what :
                List.of(
                        "media",
                        "proxy",
                        "poster",
                        "strip",
                        "seam",
                        "lineage",
                        "thumbnail",
                        "contact")) {
            call("GET " + all + "/" + what, 200, path + "/" + what);
        }
        for (String what : List.of("thumbnail", "contact", "proxy")) {
            String footage = "/api/v1/footage/" + what;
            call("GET " + footage, 200, footage + "?clip=/footage/a.mov");
            call("GET " + footage, 202, footage + "?clip=/footage/slow.mov");
            call("GET " + footage, 422, footage + "?clip=/footage/broken.mov");
        }
        doors.rooms.views.answer(
                "{\"sampleRate\":48000,\"samples\":2,\"samplesPerPoint\":1,\"min\":[0,-9],\"max\":[1,9]}");
        call("GET " + all + "/waveform", 200, path + "/waveform");
        call("GET /api/v1/footage/waveform", 200, "/api/v1/footage/waveform?clip=/footage/a.mov");
        String gone = doors.rooms.board.job(take).orElseThrow().take();
        call("DELETE " + all, 204, "/api/v1/takes/" + gone);
        call("DELETE " + all, 404, "/api/v1/takes/" + gone);
    }

    private void hosts(String deleted) {
        String take = shot(PROMPT);
        doors.rooms.board.finish(take);
        String list = "/api/v1/hosts";
        String id = call("POST " + list, 201, list, "{\"kind\":\"obs\"}").path("id").asText();
        call("POST " + list, 400, list, "{\"kind\":\"none\"}");
        get(list);
        String one = list + "/" + id;
        String all = list + "/{id}";
        call("GET " + all, 200, one);
        for (String what : List.of("playhead", "selection", "gap", "context")) {
            call("GET " + all + "/" + what, 200, one + "/" + what);
        }
        call("GET " + all + "/context/filmstrip", 404, one + "/context/filmstrip");
        String placements = "/api/v1/placements";
        String wanted = "{\"host\":\"%s\",\"take\":\"%s\"}".formatted(id, take);
        JsonNode placement = call("POST " + placements, 202, placements, wanted);
        call("POST " + placements, 404, placements, wanted.replace(take, deleted));
        get(placements);
        String place = placements + "/" + placement.path("id").asText();
        call("GET /api/v1/placements/{id}", 200, place);
        String body = "{\"take\":\"%s\"}".formatted(take);
        call("POST /api/v1/placements/{id}/swap", 202, place + "/swap", body);
        call("POST /api/v1/placements/{id}/remove", 202, place + "/remove");
        call("DELETE " + all, 204, one);
    }

    private void media() {
        String media = "/api/v1/media";
        String id = call("POST " + media, 201, media + "?name=notes", "words").path("id").asText();
        get(media);
        String one = media + "/" + id;
        call("GET " + media + "/{id}", 200, one);
        call("GET " + media + "/{id}", 404, media + "/" + UNKNOWN);
        call("GET " + media + "/{id}/content", 200, one + "/content");
        call("DELETE " + media + "/{id}", 204, one);
        call("DELETE " + media + "/{id}", 404, one);
    }

    private void webhooks() {
        String hooks = "/api/v1/webhooks";
        String wanted = "{\"url\":\"https://93.184.216.34/told\"}";
        String id = call("POST " + hooks, 201, hooks, wanted).path("id").asText();
        call("POST " + hooks, 400, hooks, wanted.replace("93.184.216.34", "10.0.0.1"));
        get(hooks);
        call("DELETE " + hooks + "/{id}", 204, hooks + "/" + id);
        call("DELETE " + hooks + "/{id}", 404, hooks + "/" + id);
    }
}
