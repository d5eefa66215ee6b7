package secondunit.web.videos;

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
import secondunit.fixture.VideosDocument;
import secondunit.fixture.WebRooms;
import secondunit.jobs.Job;
import secondunit.library.TakeFolder;
import secondunit.picture.Size;
import secondunit.render.Outcome;
import secondunit.shot.Quality;
import secondunit.shot.ShotRequest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The Videos API's answers against the tables of its reference.
final class VideosIT {

    private static final String FORM =
            "Content-Type: multipart/form-data; boundary=" + WebRooms.BOUNDARY;
    private static final String CREATE = "{\"prompt\":\"northern lights\"}";

    @TempDir private Path folder;
    private OpenDoors doors;
    private final VideosDocument document = new VideosDocument();

    @BeforeEach
    void open() {
        doors = OpenDoors.in(folder);
    }

    @AfterEach
    void close() {
        doors.close();
    }

    private JsonNode as(String object, RawHttp.Answer answer) {
        assertEquals(200, answer.status(), answer::text);
        assertEquals("application/json", answer.header("Content-Type"));
        assertTrue(answer.header("x-request-id").startsWith("req_"));
        assertTrue(answer.header("openai-processing-ms").matches("\\d+"));
        assertEquals("3000", answer.header("x-ratelimit-limit-requests"));
        assertTrue(answer.header("x-ratelimit-remaining-requests").matches("\\d+"));
        assertTrue(answer.header("x-ratelimit-reset-requests").matches("[\\d.]+s"));
        JsonNode json = OpenDoors.json(answer);
        assertEquals(List.of(), document.wrong(object, json));
        return json;
    }

    private JsonNode post(String object, String path, String json) {
        return as(object, doors.change("POST " + path, json));
    }

    private JsonNode video(String id) {
        return as("Video", doors.ask("GET /v1/videos/" + id));
    }

    private String take() {
        return doors.rooms.board.queued().getLast().take();
    }

    private String completed() throws IOException {
        String id = post("Video", "/v1/videos", CREATE).path("id").asText();
        complete(take());
        return id;
    }

    private void complete(String take) throws IOException {
        Job job = doors.rooms.board.job(take).orElseThrow();
        Files.createDirectories(job.file().getParent());
        Files.writeString(job.file(), "a clip");
        TakeFolder files = new TakeFolder(doors.rooms.takes, take);
        Files.writeString(files.poster(), "a poster");
        Files.writeString(files.strip(), "a strip");
        doors.rooms.board.finish(take);
    }

    @Test
    void defaultsAreSoras() {
        JsonNode video = post("Video", "/v1/videos", CREATE);
        assertEquals("sora-2", video.path("model").asText());
        assertEquals("4", video.path("seconds").asText());
        assertEquals("720x1280", video.path("size").asText());
        assertEquals("queued", video.path("status").asText());
        assertEquals("northern lights", video.path("prompt").asText());
        assertEquals(0, video.path("progress").asInt());
        var asked = (ShotRequest.Generate) doors.rooms.board.queued().getFirst().request();
        assertEquals(new Size(720, 1280), asked.deliveredSize());
        assertEquals(Quality.DRAFT, asked.casting().quality());
        assertEquals(96, asked.frames());
    }

    @Test
    void modelsLengthsAndSizesBeyondSorasAreTaken() {
        JsonNode video =
                post(
                        "Video",
                        "/v1/videos",
                        "{\"prompt\":\"lights\",\"model\":\"stage\",\"seconds\":\"2.5\",\"size\":\"1920x800\"}");
        assertEquals("2.5", video.path("seconds").asText());
        var asked = (ShotRequest.Generate) doors.rooms.board.queued().getFirst().request();
        assertEquals("stage", asked.casting().model());
        assertEquals(Quality.FINAL, asked.casting().quality());
        assertEquals(new Size(1920, 800), asked.deliveredSize());
        assertEquals(60, asked.frames());
    }

    @Test
    void aVideoIsQueuedThenInProgressThenCompleted() throws IOException {
        String id = post("Video", "/v1/videos", CREATE).path("id").asText();
        String take = take();
        doors.rooms.board.progress(take, 48, 96);
        JsonNode half = video(id);
        assertEquals("in_progress", half.path("status").asText());
        assertEquals(50, half.path("progress").asInt());
        doors.rooms.board.progress(take, 5, 96);
        assertEquals(50, video(id).path("progress").asInt());
        doors.rooms.board.progress(take, 96, 96);
        assertEquals(99, video(id).path("progress").asInt());
        complete(take);
        RawHttp.Answer answer = doors.ask("GET /v1/videos/" + id);
        JsonNode done = as("Video", answer);
        assertEquals("completed", done.path("status").asText());
        assertEquals(100, done.path("progress").asInt());
        long kept = done.path("expires_at").asLong() - done.path("completed_at").asLong();
        assertEquals(WebRooms.KEEPING.toSeconds(), kept);
        assertTrue(answer.header("x-secondunit-notes").contains("cinematic"));
    }

    @Test
    void aVideoThatFailsSaysWhy() {
        String id = post("Video", "/v1/videos", CREATE).path("id").asText();
        doors.rooms.board.end(
                take(), new Outcome.Failed(Outcome.Fault.RENDER, "the paint ran dry"));
        JsonNode failed = video(id);
        assertEquals("failed", failed.path("status").asText());
        assertEquals("render_failed", failed.path("error").path("code").asText());
        assertEquals("the paint ran dry", failed.path("error").path("message").asText());
    }

    @Test
    void listsGoOnInBothDirections() {
        List<String> ids =
                List.of(1, 2, 3).stream()
                        .map(_ -> post("Video", "/v1/videos", CREATE).path("id").asText())
                        .toList();
        JsonNode first = as("VideoList", doors.ask("GET /v1/videos?limit=2"));
        assertEquals(ids.get(2), first.path("first_id").asText());
        assertEquals(ids.get(1), first.path("last_id").asText());
        assertTrue(first.path("has_more").asBoolean());
        JsonNode rest = as("VideoList", doors.ask("GET /v1/videos?limit=2&after=" + ids.get(1)));
        assertEquals(ids.get(0), rest.path("data").path(0).path("id").asText());
        assertFalse(rest.path("has_more").asBoolean());
        JsonNode oldest = as("VideoList", doors.ask("GET /v1/videos?order=asc&limit=1"));
        assertEquals(ids.get(0), oldest.path("first_id").asText());
        as("VideoList", doors.ask("GET /v1/videos?order=asc&after=" + ids.get(2)));
    }

    @Test
    void everyVariantIsDownloaded() throws IOException {
        String content = "GET /v1/videos/" + completed() + "/content";
        RawHttp.Answer video = doors.ask(content);
        assertEquals("a clip", video.text());
        assertEquals("video/mp4", video.header("Content-Type"));
        assertEquals("a clip", doors.ask(content + "?variant=video").text());
        assertEquals("a poster", doors.ask(content + "?variant=thumbnail").text());
        RawHttp.Answer sheet = doors.ask(content + "?variant=spritesheet");
        assertEquals("a strip", sheet.text());
        assertEquals("image/jpeg", sheet.header("Content-Type"));
        RawHttp.Answer part = doors.ask(content, "Range: bytes=2-");
        assertEquals(206, part.status());
        assertEquals("clip", part.text());
    }

    @Test
    void aRemixIsTheSameShotWithOtherWords() throws IOException {
        String id = completed();
        JsonNode remix =
                post("Video", "/v1/videos/" + id + "/remix", "{\"prompt\":\"in a storm\"}");
        assertEquals(id, remix.path("remixed_from_video_id").asText());
        assertEquals("in a storm", remix.path("prompt").asText());
        var asked = (ShotRequest.Generate) doors.rooms.board.queued().getFirst().request();
        assertEquals(0.9, Objects.requireNonNull(asked.scene()).parameters().get("wind"));
        String edit = "{\"prompt\":\"stormier\",\"video\":{\"id\":\"%s\"}}".formatted(id);
        post("Video", "/v1/videos/edits", edit);
    }

    @Test
    void anExtensionIsTheWhole() throws IOException {
        String id = completed();
        JsonNode longer =
                post(
                        "Video",
                        "/v1/videos/extensions",
                        "{\"prompt\":\"on\",\"seconds\":\"8\",\"video\":{\"id\":\"%s\"}}"
                                .formatted(id));
        assertEquals("12", longer.path("seconds").asText());
        assertEquals("720x1280", longer.path("size").asText());
        var asked = (ShotRequest.Extend) doors.rooms.board.queued().getFirst().request();
        assertEquals(96, asked.handles());
        assertEquals(192, asked.frames());
    }

    @Test
    void anUploadCanBeExtended() {
        byte[] clip = WebRooms.form("video", "real.mp4", new byte[10]);
        String more =
                new String(clip, StandardCharsets.ISO_8859_1)
                        .replace("\r\n--a-boundary--", fields("prompt", "on", "seconds", "1"));
        JsonNode longer =
                as(
                        "Video",
                        doors.http.ask(
                                "POST /v1/videos/extensions",
                                List.of(doors.bearer(), FORM),
                                more.getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals("3", longer.path("seconds").asText());
        assertEquals("640x360", longer.path("size").asText());
    }

    private static String fields(String... namesAndValues) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append("\r\n--a-boundary\r\nContent-Disposition: form-data; name=\"")
                    .append(namesAndValues[i])
                    .append("\"\r\n\r\n")
                    .append(namesAndValues[i + 1]);
        }
        return form.append("\r\n--a-boundary--").toString();
    }

    @Test
    void cancelStopsAndIsNoErrorTwice() {
        String path = "/v1/videos/" + post("Video", "/v1/videos", CREATE).path("id").asText();
        JsonNode cancelled = post("Video", path + "/cancel", "{}");
        assertEquals("failed", cancelled.path("status").asText());
        assertEquals("cancelled", cancelled.path("error").path("code").asText());
        assertEquals(cancelled, as("Video", doors.ask("POST " + path + "/cancel")));
    }

    @Test
    void deletingRemovesTheTakeToo() throws IOException {
        String path = "/v1/videos/" + completed();
        JsonNode deleted = as("VideoDeleted", doors.ask("DELETE " + path));
        assertTrue(deleted.path("deleted").asBoolean());
        assertEquals(404, doors.ask("GET " + path).status());
        assertTrue(doors.get("/api/v1/takes").path("takes").isEmpty());
    }

    @Test
    void charactersAreKeptAndFound() {
        byte[] clip = WebRooms.form("video", "real.mp4", new byte[10]);
        String form =
                new String(clip, StandardCharsets.ISO_8859_1)
                        .replace("\r\n--a-boundary--", fields("name", "Mossy"));
        JsonNode made =
                as(
                        "Character",
                        doors.http.ask(
                                "POST /v1/videos/characters",
                                List.of(doors.bearer(), FORM),
                                form.getBytes(StandardCharsets.ISO_8859_1)));
        String path = "GET /v1/videos/characters/" + made.path("id").asText();
        assertEquals(made, as("Character", doors.ask(path)));
    }

    @Test
    void filesComeAndGo() {
        String head = "/v1/files";
        byte[] file = WebRooms.form("file", "a.png", new byte[100]);
        String form =
                new String(file, StandardCharsets.ISO_8859_1)
                        .replace(
                                "\r\n--a-boundary--",
                                fields(
                                        "purpose",
                                        "vision",
                                        "expires_after[anchor]",
                                        "created_at",
                                        "expires_after[seconds]",
                                        "3600"));
        JsonNode made =
                as(
                        "File",
                        doors.http.ask(
                                "POST " + head,
                                List.of(doors.bearer(), FORM),
                                form.getBytes(StandardCharsets.ISO_8859_1)));
        assertEquals("vision", made.path("purpose").asText());
        assertEquals(3600, made.path("expires_at").asLong() - made.path("created_at").asLong());
        String path = head + "/" + made.path("id").asText();
        assertEquals(made, as("File", doors.ask("GET " + path)));
        assertEquals(100, doors.ask("GET " + path + "/content").body().length);
        JsonNode list = as("FileList", doors.ask("GET " + head + "?purpose=vision"));
        assertEquals(made, list.path("data").path(0));
        as("FileDeleted", doors.ask("DELETE " + path));
        assertEquals(404, doors.ask("DELETE " + path).status());
    }

    @Test
    void modelsAreListed() {
        JsonNode list = as("ModelList", doors.ask("GET /v1/models"));
        assertTrue(list.toString().contains("\"sora-2-pro\""));
        assertEquals("stage", as("Model", doors.ask("GET /v1/models/stage")).path("id").asText());
    }
}
