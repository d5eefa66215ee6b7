package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.fixture.ClipFile;
import secondunit.fixture.PcmTrack;
import secondunit.fixture.Program;
import secondunit.fixture.Same;
import secondunit.fixture.ServerRun;
import secondunit.picture.Frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A take that was paused is as good as one that was not, whatever is killed meanwhile.
final class PausedTakeIT {

    private static final int FRAMES = 240;

    @TempDir private Path folder;

    private static String ask(ServerRun server, String format, boolean alpha) {
        String shot =
                """
                {"prompt": "%s", "size": "320x180", "rate": "24", "frames": %d, "seed": 3,
                 "format": "%s", "alpha": %b}
                """
                        .formatted(
                                alpha ? "bouncing balls" : "northern lights",
                                FRAMES,
                                format,
                                alpha);
        return server.post("/api/v1/shots", shot).ok().get("takes").get(0).asText();
    }

    private static String job(String take) {
        return "/api/v1/jobs/" + take;
    }

    private static String state(JsonNode job) {
        return job.required("state").required("name").asText();
    }

    private static long done(JsonNode job) {
        return job.required("state").path("done").asLong();
    }

    /// Paused once there are frames beyond those kept already.
    ///
    /// @return how many are kept now
    private static long pause(ServerRun server, String take, long beyond) {
        server.await(job(take), job -> done(job) >= beyond);
        JsonNode paused = server.post(job(take) + "/pause", "{}").ok();
        assertEquals("queued", state(paused));
        assertTrue(paused.required("paused").asBoolean());
        assertEquals(1, paused.required("attempts").asInt());
        long frames = paused.required("checkpoint").required("frames").asLong();
        assertTrue(frames >= beyond && frames < FRAMES, paused.toString());
        return frames;
    }

    private static void resume(ServerRun server, String take) {
        assertFalse(server.post(job(take) + "/resume", "{}").ok().required("paused").asBoolean());
    }

    private static Path finished(ServerRun server, String take) {
        JsonNode ended = server.await(job(take), job -> job.required("state").has("at"));
        assertEquals("done", state(ended), ended.toString());
        assertTrue(ended.required("checkpoint").isNull());
        JsonNode shown = server.get("/api/v1/takes/" + take).ok();
        assertEquals(FRAMES, shown.required("frames").asInt());
        return Path.of(shown.required("file").asText());
    }

    private static List<String> warnings(ServerRun server, String take) {
        return server.get("/api/v1/takes/" + take)
                .ok()
                .required("warnings")
                .valueStream()
                .map(JsonNode::asText)
                .filter(warning -> warning.contains("paused"))
                .toList();
    }

    private List<Path> checkpoints() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
            return files.filter(file -> file.toString().contains("checkpoint")).toList();
        }
    }

    @Test
    void threePausesLeaveNoMarkInAnyKindOfFormat() throws IOException {
        try (ServerRun server = ServerRun.start(folder)) {
            for (String format : List.of("mkv-ffv1", "mov-prores", "mp4", "webm-vp9")) {
                assertNoMark(server, format, format.equals("webm-vp9"));
            }
        }
    }

    private void assertNoMark(ServerRun server, String format, boolean alpha) throws IOException {
        String paused = ask(server, format, alpha);
        String next = ask(server, format, alpha);
        long kept = pause(server, paused, 10);
        Path whole = finished(server, next);
        resume(server, paused);
        JsonNode again = server.await(job(paused), job -> state(job).equals("running"));
        assertTrue(done(again) >= kept, again.toString());
        kept = pause(server, paused, kept + 1);
        resume(server, paused);
        pause(server, paused, kept + 20);
        resume(server, paused);
        Path joined = finished(server, paused);
        assertEquals(List.of(), warnings(server, paused));
        assertEquals(List.of(), checkpoints());
        assertAlike(ClipFile.read(whole), ClipFile.read(joined), format);
        assertEquals(soundAlone(whole), soundAlone(joined));
        assertEquals(words(whole), words(joined));
    }

    private static long soundAlone(Path clip) {
        return PcmTrack.samples(clip.resolveSibling("sound.wav"));
    }

    /// What a decoder warns of.
    private static String words(Path clip) {
        Path ffmpeg = Program.installed("ffmpeg");
        return Program.output(
                Map.of("CLIP", clip.toString()),
                List.of("sh", "-c", ffmpeg + " -v warning -i \"$CLIP\" -f null - 2>&1"));
    }

    private static void assertAlike(ClipFile whole, ClipFile joined, String format) {
        assertEquals(whole.info().rate(), joined.info().rate());
        assertEquals(whole.info().format(), joined.info().format());
        assertEquals(whole.info().start(), joined.info().start());
        assertEquals(FRAMES, joined.frames().size());
        Same.sound(whole.sound(), joined.sound());
        if (format.equals("mkv-ffv1") || format.equals("mov-prores")) {
            Same.frames(whole.frames(), joined.frames());
        } else {
            for (int i = 0; i < FRAMES; i++) {
                assertNear(whole.frames().get(i), joined.frames().get(i), i);
            }
        }
    }

    /// Two codings of one picture.
    private static void assertNear(Frame one, Frame other, int number) {
        for (int plane = 0; plane < one.planes().size(); plane++) {
            byte[] a = one.plane(plane).bytes();
            byte[] b = other.plane(plane).bytes();
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                double difference = (a[i] & 0xff) - (b[i] & 0xff);
                sum += difference * difference;
            }
            assertTrue(sum / a.length < 2.5, "frame %d, plane %d".formatted(number, plane));
        }
    }

    @Test
    void aServerThatIsKilledWhileATakeIsPausedAndWhileItGoesOnLosesNothingOfIt()
            throws IOException {
        ServerRun server = ServerRun.start(folder);
        String take = ask(server, "mkv-ffv1", false);
        long kept = pause(server, take, 40);
        server.kill();
        server = ServerRun.start(folder);
        JsonNode found = server.get(job(take)).ok();
        assertTrue(found.required("paused").asBoolean());
        assertEquals(kept, found.required("checkpoint").required("frames").asLong());
        resume(server, take);
        server.await(job(take), job -> done(job) > kept);
        server.kill();
        try (ServerRun last = ServerRun.start(folder)) {
            JsonNode again = last.await(job(take), job -> !state(job).equals("queued"));
            assertTrue(done(again) >= kept || state(again).equals("done"), again.toString());
            Path joined = finished(last, take);
            assertEquals(List.of(), warnings(last, take));
            Path whole = finished(last, ask(last, "mkv-ffv1", false));
            Same.frames(ClipFile.read(whole).frames(), ClipFile.read(joined).frames());
            assertEquals(List.of(), checkpoints());
        }
    }

    @Test
    void framesThatAreDamagedAreMadeAnewAndTheTakeSaysSo() throws IOException {
        try (ServerRun server = ServerRun.start(folder)) {
            String take = ask(server, "mp4", false);
            pause(server, take, 60);
            Path frames =
                    checkpoints().stream()
                            .filter(file -> file.toString().endsWith(".frames"))
                            .findFirst()
                            .orElseThrow();
            byte[] bytes = Files.readAllBytes(frames);
            for (int i = 0; i < bytes.length; i += 1000) {
                bytes[i] ^= 4;
            }
            Files.write(frames, bytes);
            resume(server, take);
            Path clip = finished(server, take);
            assertEquals(1, warnings(server, take).size(), warnings(server, take).toString());
            assertEquals(FRAMES, ClipFile.read(clip).frames().size());
            assertEquals(List.of(), checkpoints());
        }
    }

    @Test
    void aPausedTakeThatIsCancelledOrDeletedLeavesNothing() throws IOException {
        try (ServerRun server = ServerRun.start(folder)) {
            String take = ask(server, "mp4", false);
            pause(server, take, 10);
            assertEquals("cancelled", state(server.post(job(take) + "/cancel", "{}").ok()));
            assertEquals(List.of(), checkpoints());
            assertEquals(409, server.post(job(take) + "/pause", "{}").status());
        }
    }
}
