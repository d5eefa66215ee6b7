package secondunit.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.fixture.OpenDoors;
import secondunit.fixture.RawHttp;
import secondunit.jobs.Ask;
import secondunit.jobs.Job;
import secondunit.library.TakeFolder;
import secondunit.picture.Size;
import secondunit.shot.Casting;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Quality;
import secondunit.shot.ShotRequest;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Clips and pictures, whole and in ranges.
final class MediaIT {

    private static final int LENGTH = 300_000;

    @TempDir private Path folder;
    private OpenDoors doors;
    private Job job;
    private byte[] clip;

    @BeforeEach
    void open() throws IOException {
        doors = OpenDoors.in(folder);
        job = job();
        clip = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            clip[i] = (byte) (i * 31 + i / 256);
        }
        Files.createDirectories(job.file().getParent());
        Files.write(job.file(), clip);
        doors.rooms.board.finish(job.take());
    }

    @AfterEach
    void close() {
        doors.close();
    }

    private Job job() {
        var request =
                new ShotRequest.Generate(
                        "rain",
                        null,
                        48,
                        new FrameRange(0, 48),
                        Timebase.of(24),
                        new Size(640, 360),
                        false,
                        false,
                        true,
                        new Casting(Casting.AUTO, Quality.FINAL, 1));
        String take =
                doors.rooms
                        .board
                        .ask(new Ask(request, DeliveryFormat.MP4, 1, false))
                        .takes()
                        .getFirst();
        return doors.rooms.board.job(take).orElseThrow();
    }

    private String media() {
        return "/api/v1/takes/%s/media".formatted(job.take());
    }

    @Test
    void theWholeClipIsSentWithItsNameAndTag() {
        RawHttp.Answer answer = doors.ask("GET " + media());
        assertEquals(200, answer.status());
        assertArrayEquals(clip, answer.body());
        assertEquals("video/mp4", answer.header("Content-Type"));
        assertEquals("bytes", answer.header("Accept-Ranges"));
        assertEquals(
                "inline; filename=\"take-0.mp4\"; filename*=UTF-8''take-0.mp4",
                answer.header("Content-Disposition"));
        String tag = answer.header("ETag");
        assertTrue(tag.matches("\"[0-9a-f]+-[0-9a-f]+\""), tag);
        RawHttp.Answer again = doors.ask("GET " + media(), "If-None-Match: " + tag);
        assertEquals(304, again.status());
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=100-199, 100, 199",
        "bytes=0-0, 0, 0",
        "bytes=299999-, 299999, 299999",
        "bytes=-100, 299900, 299999",
        "bytes=-999999999, 0, 299999",
        "bytes=100-, 100, 299999",
        "bytes=100-99999999999999999999999999, 100, 299999"
    })
    void aRangeIsSentExactly(String range, int first, int last) {
        RawHttp.Answer answer = doors.ask("GET " + media(), "Range: " + range);
        assertEquals(206, answer.status());
        assertArrayEquals(Arrays.copyOfRange(clip, first, last + 1), answer.body());
        assertEquals(
                "bytes %d-%d/%d".formatted(first, last, LENGTH), answer.header("Content-Range"));
        assertEquals(String.valueOf(last - first + 1), answer.header("Content-Length"));
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=300000-",
        "bytes=300000-300001",
        "bytes=99999999999999999999999999-",
        "bytes=-0"
    })
    void aRangeOutsideTheClipIsRefused(String range) {
        RawHttp.Answer answer = doors.ask("GET " + media(), "Range: " + range);
        assertEquals(416, answer.status());
        assertEquals("bytes */" + LENGTH, answer.header("Content-Range"));
        assertEquals("bad-range", OpenDoors.json(answer).path("code").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=5-2",
                "bytes=-",
                "bytes=a-b",
                "frames=1-2",
                "bytes=0-1,5-6",
                "bytes 1-2"
            })
    void whatIsNoSingleRangeIsIgnored(String range) {
        RawHttp.Answer answer = doors.ask("GET " + media(), "Range: " + range);
        assertEquals(200, answer.status());
        assertEquals(LENGTH, answer.body().length);
    }

    @Test
    void aRangeOfAChangedClipIsTheWholeNewOne() throws IOException {
        String tag = doors.ask("GET " + media()).header("ETag");
        assertEquals(
                206, doors.ask("GET " + media(), "Range: bytes=0-9", "If-Range: " + tag).status());
        Files.writeString(job.file(), "another clip");
        RawHttp.Answer answer = doors.ask("GET " + media(), "Range: bytes=0-9", "If-Range: " + tag);
        assertEquals(200, answer.status());
        assertEquals("another clip", answer.text());
    }

    @Test
    void aHeadTellsWithoutSending() {
        RawHttp.Answer answer = doors.ask("HEAD " + media(), "Range: bytes=0-99");
        assertEquals(206, answer.status());
        assertEquals("100", answer.header("Content-Length"));
        assertEquals("", answer.raw());
    }

    @Test
    void picturesAreThereOnceTheyAre() throws IOException {
        TakeFolder take = new TakeFolder(doors.rooms.takes, job.take());
        String jobs = "GET /api/v1/jobs/" + job.take();
        String takes = "GET /api/v1/takes/" + job.take();
        for (String path : new String[] {jobs + "/held", jobs + "/preview", takes + "/poster"}) {
            assertEquals(404, doors.ask(path).status(), path);
        }
        Files.createDirectories(take.previews());
        Files.writeString(take.held(), "held");
        Files.writeString(take.poster(), "poster");
        Files.writeString(take.strip(), "strip");
        Files.writeString(take.proxy(false), "proxy");
        Files.writeString(take.previews().resolve(job.take() + "-000000.png"), "first");
        Files.writeString(take.previews().resolve(job.take() + "-000024.png"), "newest");
        assertEquals("held", doors.ask(jobs + "/held").text());
        assertEquals("newest", doors.ask(jobs + "/preview?frame=24").text());
        assertEquals("image/png", doors.ask(jobs + "/preview").header("Content-Type"));
        assertEquals("image/jpeg", doors.ask(takes + "/poster").header("Content-Type"));
        assertEquals("strip", doors.ask(takes + "/strip").text());
        assertEquals("video/mp4", doors.ask(takes + "/proxy").header("Content-Type"));
        assertTrue(OpenDoors.json(doors.ask(takes)).path("dailies").asBoolean());
    }

    @Test
    void aLinkOutOfTheTakesLeadsNowhere() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.mp4"), "secret");
        Files.delete(job.file());
        Files.createSymbolicLink(job.file(), secret);
        assertEquals(404, doors.ask("GET " + media()).status());
        Files.delete(job.file());
        Files.delete(job.file().getParent());
        Files.createSymbolicLink(job.file().getParent(), folder);
        Files.writeString(folder.resolve("take-0.mp4"), "secret");
        Files.writeString(folder.resolve("poster.jpg"), "secret");
        assertEquals(404, doors.ask("GET " + media()).status());
        String poster = "GET /api/v1/takes/%s/poster".formatted(job.take());
        assertEquals(404, doors.ask(poster).status());
    }

    @Test
    void aClipCanBeRenamedAndRemovedWhileItIsSent() throws IOException {
        try (Socket socket = doors.http.open()) {
            socket.setReceiveBufferSize(4096);
            String line = "GET " + media();
            socket.getOutputStream()
                    .write(doors.http.request(line, List.of(doors.bearer()), new byte[0]));
            InputStream in = socket.getInputStream();
            assertEquals("HTTP/1.1 200 OK", RawHttp.line(in));
            Path moved = Files.move(job.file(), folder.resolve("moved.mp4"));
            Files.delete(moved);
        }
        assertEquals(404, doors.ask("GET " + media()).status());
    }
}
