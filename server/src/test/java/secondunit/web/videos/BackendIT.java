package secondunit.web.videos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.OpenDoors;
import secondunit.fixture.RawHttp;
import secondunit.fixture.WebRooms;
import secondunit.jobs.Job;
import secondunit.picture.Size;
import secondunit.shot.ShotRequest;
import secondunit.timeline.Timebase;
import secondunit.videos.Video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Pallaidium's Backend Contract as its client speaks it: health, models, a video, its job, its
/// file.
final class BackendIT {

    private static final String ASK =
            """
            {"model": "stage", "prompt": "northern lights", "negative_prompt": "", "width": 1281, "height": 720,
             "num_frames": 49, "fps": 25, "seed": 7, "num_inference_steps": 20, "guidance_scale": 3.5}
            """;

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

    @Test
    void itSaysWhatItSpeaksAndWhoPlays() {
        JsonNode health = doors.get("/pallaidium/v1/health");
        assertEquals("v0.1", health.path("contract_versions").path(0).asText());
        JsonNode models = doors.get("/pallaidium/v1/models").path("data");
        assertEquals(1, models.size());
        assertEquals("stage", models.path(0).path("id").asText());
        assertEquals("video", models.path(0).path("type").asText());
        assertEquals(401, doors.http.ask("GET /pallaidium/v1/health").status());
    }

    @Test
    void aVideoIsMadeToTheFrameAndFetched() throws IOException {
        JsonNode asked = doors.post(200, "/pallaidium/v1/videos", ASK);
        assertEquals("queued", asked.path("status").asText());
        String id = asked.path("id").asText();
        Job job = doors.rooms.board.queued().getFirst();
        var request = (ShotRequest.Generate) job.request();
        assertEquals(49, request.frames());
        assertEquals(Timebase.of(25), request.rate());
        assertEquals(new Size(1280, 720), request.size());
        assertEquals(7, request.casting().seed());
        Video video = doors.rooms.videoStore.video(id).orElseThrow();
        assertEquals(Duration.ofMinutes(1), video.lease());
        String path = "/pallaidium/v1/jobs/" + id;
        assertEquals("queued", doors.get(path).path("status").asText());
        doors.rooms.board.progress(job.take(), 12, 48);
        assertEquals("running", doors.get(path).path("status").asText());
        assertEquals(0.25, doors.get(path).path("progress").asDouble());
        Files.createDirectories(job.file().getParent());
        Files.writeString(job.file(), "a clip");
        doors.rooms.board.finish(job.take());
        JsonNode done = doors.get(path);
        assertEquals("succeeded", done.path("status").asText());
        RawHttp.Answer file =
                doors.ask("GET /pallaidium/v1/files/" + done.path("file_id").asText());
        assertEquals("a clip", file.text());
    }

    @Test
    void aFileComesBackByItsId() {
        byte[] form = WebRooms.form("file", "a.png", new byte[10]);
        String type = "Content-Type: multipart/form-data; boundary=" + WebRooms.BOUNDARY;
        RawHttp.Answer answer =
                doors.http.ask("POST /pallaidium/v1/files", List.of(doors.bearer(), type), form);
        String id = OpenDoors.json(answer).path("file_id").asText();
        assertEquals(10, doors.ask("GET /pallaidium/v1/files/" + id).body().length);
    }

    @Test
    void whatCannotBeDoneIsRefused() {
        String led = ASK.replace("\"seed\"", "\"image_b64\": \"AAAA\", \"seed\"");
        JsonNode refused = doors.post(400, "/pallaidium/v1/videos", led);
        assertTrue(refused.path("error").path("message").asText().contains("prompts"));
        doors.post(400, "/pallaidium/v1/videos", ASK.replace("1281", "\"wide\""));
        doors.post(400, "/pallaidium/v1/videos", ASK.replace("49", "9999999"));
        assertEquals(404, doors.ask("GET /pallaidium/v1/jobs/none").status());
        assertEquals(404, doors.ask("GET /pallaidium/v1/files/none").status());
    }
}
