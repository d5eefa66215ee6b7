package secondunit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import secondunit.fixture.Shape;
import secondunit.jobs.Job;
import secondunit.jobs.View;
import secondunit.media.Stretch;
import secondunit.timeline.FrameRange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Pictures and sound of takes and footage, and of what stands beside a host's playhead.
final class ViewsIT {

    private static final Path CLIP = Path.of("/footage/street.mov");

    @TempDir private Path folder;
    private OpenDoors doors;
    private Job job;

    @BeforeEach
    void open() throws IOException {
        doors = OpenDoors.in(folder);
        String asked =
                doors.post(202, "/api/v1/shots", "{\"prompt\":\"rain\"}")
                        .path("takes")
                        .get(0)
                        .asText();
        job = doors.rooms.board.job(asked).orElseThrow();
        Files.createDirectories(job.file().getParent());
        Files.writeString(job.file(), "clip");
        doors.rooms.board.finish(asked);
    }

    @AfterEach
    void close() {
        doors.close();
    }

    private View seen(String path) {
        RawHttp.Answer answer = doors.ask("GET " + path);
        assertEquals(200, answer.status(), answer::text);
        assertTrue(!answer.header("ETag").isEmpty());
        return doors.rooms.views.asked().getLast();
    }

    @Test
    void aTakeIsSeenAndHeardAsAsked() throws IOException {
        String take = "/api/v1/takes/" + job.take();
        Path clip = job.file().toRealPath();
        assertEquals(
                new View.Frames(List.of(new Stretch(clip, null, 1)), 320),
                seen(take + "/thumbnail"));
        assertEquals(
                new View.Frames(List.of(new Stretch(clip, new FrameRange(7, 8), 1)), 640),
                seen(take + "/thumbnail?frame=7&width=640"));
        assertEquals(
                new View.Frames(List.of(new Stretch(clip, new FrameRange(4, 40), 12)), 160),
                seen(take + "/contact?columns=12&from=4&to=40"));
        assertEquals(new View.Waveform(clip, 500), seen(take + "/waveform?points=500"));
        assertEquals(new View.Proxy(clip, true), seen(take + "/proxy?type=video/webm"));
        assertEquals(404, doors.ask("GET " + take + "/proxy").status(), "its own is not there yet");
    }

    @Test
    void footageIsSeenWhereItMayBeRead() {
        String clip = "?clip=" + CLIP;
        assertEquals(
                new View.Frames(List.of(new Stretch(CLIP, null, 1)), 320),
                seen("/api/v1/footage/thumbnail" + clip));
        assertEquals(
                new View.Frames(List.of(new Stretch(CLIP, null, 10)), 160),
                seen("/api/v1/footage/contact" + clip));
        assertEquals(new View.Waveform(CLIP, 1000), seen("/api/v1/footage/waveform" + clip));
        assertEquals(new View.Proxy(CLIP, false), seen("/api/v1/footage/proxy" + clip));
        assertEquals(422, doors.ask("GET /api/v1/footage/proxy?clip=/etc/passwd").status());
        assertEquals(400, doors.ask("GET /api/v1/footage/proxy").status());
    }

    @Test
    void theBrowserSaysWhichProxyItPlays() {
        String proxy = "GET /api/v1/footage/proxy?clip=" + CLIP;
        doors.ask(proxy, "Accept: video/webm,video/mp4;q=0.5");
        assertEquals(new View.Proxy(CLIP, true), doors.rooms.views.asked().getLast());
        doors.ask(proxy, "Accept: */*");
        assertEquals(new View.Proxy(CLIP, false), doors.rooms.views.asked().getLast());
    }

    @Test
    void whatIsBeingMadeIsAskedForAgain() {
        RawHttp.Answer making = doors.ask("GET /api/v1/footage/thumbnail?clip=/footage/slow.mov");
        assertEquals(202, making.status());
        assertEquals("1", making.header("Retry-After"));
        assertEquals("making", OpenDoors.json(making).path("state").asText());
        RawHttp.Answer broken = doors.ask("GET /api/v1/footage/thumbnail?clip=/footage/broken.mov");
        assertEquals(422, broken.status());
        assertEquals("unreadable", OpenDoors.json(broken).path("code").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thumbnail?width=0",
                "thumbnail?width=99999",
                "thumbnail?frame=-1",
                "thumbnail?frame=x",
                "contact?columns=0",
                "contact?from=10&to=10",
                "waveform?points=1",
                "waveform?points=99999999999999999999",
                "proxy?type=video/avi"
            })
    void whatCannotBeMeantIsRefused(String query) {
        assertEquals(
                400, doors.ask("GET /api/v1/takes/%s/%s".formatted(job.take(), query)).status());
    }

    @Test
    void theContextOfAHostLooksAsDocumented() {
        String host = doors.post(201, "/api/v1/hosts", "{\"kind\":\"obs\"}").path("id").asText();
        JsonNode context = doors.get("/api/v1/hosts/" + host + "/context");
        Shape.assertLooksLike(
                "Context",
                context,
                "playhead:object? under:object? gap:object? selection:list before:object?"
                        + " after:object? operations:list suggested:text untold:list");
        Shape.assertLooksLike(
                "Operation",
                context.path("operations").get(0),
                "do:text label:text ask:object? why:text? todo:text");
        assertEquals("generate", context.path("suggested").asText());
        assertEquals(404, doors.ask("GET /api/v1/hosts/" + host + "/context/filmstrip").status());
        assertEquals(404, doors.ask("GET /api/v1/hosts/none/context").status());
    }
}
