package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.app.command.CommandHere;
import secondunit.engine.flow.Luma;
import secondunit.engine.flow.Raster;
import secondunit.fixture.ClipFile;
import secondunit.fixture.CommandLineRun;
import secondunit.fixture.Door;
import secondunit.fixture.PcmTrack;
import secondunit.fixture.Pictures;
import secondunit.fixture.Program;
import secondunit.fixture.Same;
import secondunit.fixture.Sha256;
import secondunit.fixture.Take;
import secondunit.fixture.TestClips;
import secondunit.media.ClipPlan;
import secondunit.media.ClipWriter;
import secondunit.media.ffmpeg.FfmpegMedia;
import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.Samples;
import secondunit.shot.DeliveryFormat;
import secondunit.timeline.FrameRange;
import secondunit.timeline.TimeMap;
import secondunit.timeline.Timebase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Retake, retime and loops of a wanted length, by the command line, measured on the files that
/// come out: a pan over a texture with a beep, at the rates that editors meet.
final class FootageTimeIT {

    private static final int HERTZ = TestClips.SAMPLE_RATE;
    private static final int LENGTH = 48;
    private static final Door HERE = CommandHere::run;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "24000/1001, 01:00:00:00, 01:00:00:20, 01:00:01:04, 20, 28, 01:00:00:14",
        "30000/1001, 00:00:59;20, 00:01:00;02, 00:01:00;10, 10, 18, 00:00:59;24",
        "50, 10:00:00:00, 10:00:00:20, 10:00:00:29, 20, 29, 10:00:00:14",
        "60000/1001, 00:00:59;50, 00:01:00;04, 00:01:00;12, 10, 18, 00:00:59;54"
    })
    void aRetakeIsAsLongAsItsRangeAtTheSourcesTimecode(
            String rate, String start, String from, String to, int in, int out, String label) {
        Path clip = pan(rate).timecode(start).reel("A001").write(folder.resolve("a.mov"));
        ClipFile source = ClipFile.read(clip);
        Take take = made(door(rate), clip, "retake", "--from", from, "--to", to, "--handles", "6");
        int fresh = out - in;
        assertAlike(source, take, 6 + fresh + 6, source.info().rate());
        Same.frames(source.frames().subList(in - 6, in), take.clip().frames().subList(0, 6));
        Same.frames(
                source.frames().subList(out, out + 6),
                take.clip().frames().subList(6 + fresh, 12 + fresh));
        assertEquals(label, start(take.clip()));
        assertEquals("A001", take.clip().info().reel());
        assertTrue(take.result().path("seam").path("passes").asBoolean(), take.result().toString());
        assertEquals("new", take.sidecar().path("frames").path(1).path("origin").asText());
        Timebase timebase = source.info().rate();
        assertSameSound(
                source, timebase.sampleAt(in - 6, HERTZ), take, 0, timebase.sampleAt(6, HERTZ));
    }

    @ParameterizedTest
    @CsvSource({"40f, 48f, before, 34, 14", "0f, 5f, after, 0, 11"})
    void aRetakeAtAnEndIsAnExtensionAndSaysSo(
            String from, String to, String said, int first, int frames) {
        Path clip = pan("25").timecode("01:00:00:00").write(folder.resolve("a.mov"));
        Take take = made(HERE, clip, "retake", "--from", from, "--to", to, "--handles", "6");
        assertEquals(frames, take.clip().frames().size());
        assertTrue(
                warnings(take).contains("are an extension of what comes " + said), warnings(take));
        assertEquals("01:00:0%d:%02d".formatted(first / 25, first % 25), start(take.clip()));
    }

    @Test
    void aRetakeIsNotMadeAcrossACut() {
        Path clip = cut(folder.resolve("cut.mkv"));
        JsonNode error = refused(Door.PROGRAM, 3, "retake", clip, "--from", "18f", "--to", "30f");
        assertTrue(error.path("message").asText().contains("frame 24"), error.toString());
        assertTrue(error.path("hint").asText().contains("up to frame 24"), error.toString());
    }

    @Test
    void aFlashIsRetakenFromThePicturesAroundIt() {
        List<Frame> truth = source().frames();
        List<Frame> frames = new ArrayList<>(truth);
        frames.set(24, Pictures.flat(truth.getFirst().format(), 235, 128, 128));
        Path clip = written(frames, folder.resolve("flash.mkv"));
        Take take = made(HERE, clip, "retake", "--from", "23f", "--to", "26f", "--handles", "6");
        Raster made = Luma.of(take.clip().frames().get(7));
        double off = made.meanDifference(Luma.of(truth.get(24)));
        double step = Luma.of(truth.get(23)).meanDifference(Luma.of(truth.get(25)));
        assertTrue(off < step / 3, "%.2f levels off, a step is %.2f".formatted(off, step));
        assertEquals("good", take.result().path("seam").path("grade").asText(), clip.toString());
    }

    @Test
    void aRangeOutsideTheClipIsRefusedWithWhatItHas() {
        Path clip = pan("25").timecode("01:00:00:00").write(folder.resolve("a.mov"));
        JsonNode error = refused(HERE, 2, "retake", clip, "--from", "40f", "--to", "60f");
        assertTrue(error.path("message").asText().contains("0..48"), error.toString());
        assertTrue(error.path("message").asText().contains("01:00:01:23"), error.toString());
        JsonNode turned =
                refused(HERE, 2, "retime", clip, "--fps", "50", "--from", "9f", "--to", "3f");
        assertTrue(turned.path("message").asText().contains("end after"), turned.toString());
        JsonNode whole = refused(HERE, 3, "retake", clip, "--from", "0f", "--to", "48f");
        assertTrue(whole.path("message").asText().contains("whole clip"), whole.toString());
        JsonNode same = refused(HERE, 2, "retime", clip, "--fps", "25");
        assertTrue(same.path("message").asText().contains("nothing would"), same.toString());
    }

    @Test
    void oneFrameHasNoTimeToChange() {
        Path clip = pan("25").frames(1).write(folder.resolve("a.mov"));
        JsonNode error = refused(HERE, 3, "retime", clip, "--speed", "1/4");
        assertTrue(error.path("message").asText().contains("one frame"), error.toString());
        JsonNode retake = refused(HERE, 3, "retake", clip, "--from", "0f", "--to", "1f");
        assertTrue(retake.path("message").asText().contains("whole clip"), retake.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "24, 60, 01:00:00:12, 120, 01:00:00:30",
        "24000/1001, 25, 01:00:00:00, 50, 01:00:00:00",
        "30000/1001, 24000/1001, 00:01:00;02, 38, 00:01:00:01",
        "50, 60000/1001, 10:00:00:00, 58, 10:00:00:00",
        "60000/1001, 30000/1001, 00:01:00;04, 24, 00:01:00;02"
    })
    void anotherRateKeepsTimeSoundAndTheSourcesFrames(
            String rate, String wanted, String start, int frames, String label) {
        Path clip = pan(rate).timecode(start).reel("A001").write(folder.resolve("a.mov"));
        ClipFile source = ClipFile.read(clip);
        Take take = made(door(rate), clip, "retime", "--fps", wanted);
        Timebase timebase = Timebase.parse(wanted);
        assertAlike(source, take, frames, timebase);
        assertEquals(label, start(take.clip()));
        assertEquals("A001", take.clip().info().reel());
        assertOwnFrames(source, take, TimeMap.ofRates(source.info().rate(), timebase));
        long heard = Math.min(source.sound().length(), timebase.sampleAt(frames, HERTZ));
        assertSameSound(source, 0, take, 0, heard);
        assertTrue(take.result().path("seam").isNull());
    }

    @Test
    void slowMotionIsExactlyAsLongAndKeepsItsPitch() {
        Path clip =
                pan("30000/1001")
                        .beepAtFrame(24)
                        .timecode("01:00:00;00")
                        .write(folder.resolve("a.mov"));
        ClipFile source = ClipFile.read(clip);
        Take take = made(HERE, clip, "retime", "--speed", "25%", "--from", "20f", "--to", "32f");
        assertAlike(source, take, 48, source.info().rate());
        assertEquals("01:00:00;20", start(take.clip()));
        for (int i = 0; i < 12; i++) {
            assertTrue(
                    source.frames().get(20 + i).samePicture(take.clip().frames().get(4 * i)),
                    "frame " + i);
        }
        assertFalse(take.clip().frames().get(1).samePicture(take.clip().frames().get(0)));
        int beep = TestClips.beepIn(take.clip().sound());
        double wanted = 16 * 1001 / 30000.0 * HERTZ;
        assertEquals(wanted, beep, 0.12 * HERTZ, "four frames later, four times as slow");
    }

    @Test
    void fasterShowsEveryOtherFrame() {
        Path clip = pan("25").write(folder.resolve("a.mov"));
        ClipFile source = ClipFile.read(clip);
        Take take = made(HERE, clip, "retime", "--speed", "2");
        assertAlike(source, take, 24, source.info().rate());
        for (int i = 0; i < 24; i++) {
            assertTrue(source.frames().get(2 * i).samePicture(take.clip().frames().get(i)));
        }
    }

    @Test
    void soundIsLeftOutOnRequest() {
        Path clip = pan("25").write(folder.resolve("a.mov"));
        Take take = made(HERE, clip, "retime", "--speed", "1/2", "--no-audio", "--to", "6f");
        assertEquals(12, take.clip().frames().size());
        assertNull(take.clip().info().sound());
    }

    @Test
    void aCutStaysACut() {
        ClipFile source = ClipFile.read(cut(folder.resolve("cut.mkv")));
        Take take =
                Take.of(
                        HERE,
                        folder.resolve("slow.mkv"),
                        "retime",
                        folder.resolve("cut.mkv").toString(),
                        "--speed",
                        "1/4",
                        "--from",
                        "20f",
                        "--to",
                        "28f");
        for (int k = 13; k <= 15; k++) {
            int nearest = k <= 14 ? 23 : 24;
            assertTrue(
                    source.frames().get(nearest).samePicture(take.clip().frames().get(k)),
                    "new frame " + k);
        }
        assertTrue(warnings(take).contains("kept as cuts, at its frame 24"), warnings(take));
    }

    @ParameterizedTest
    @CsvSource({
        "24000/1001, 60f, 60, ''",
        "30000/1001, 2s, 60, 96 samples of 48000 Hz longer",
        "25, 1bar --bpm 120, 50, ''",
        "50, 2bars --bpm 240 --meter 3/4, 75, ''",
        "24000/1001, 1bar --bpm 100, 58, 916 samples of 48000 Hz longer"
    })
    void clipAndClosingTogetherAreTheLengthAskedFor(
            String rate, String length, int whole, String said) {
        Path clip = pan(rate).timecode("01:00:00:00").write(folder.resolve("a.mov"));
        Take take = made(door(rate), clip, "loop", ("--handles 5 --to " + length).split(" "));
        assertEquals(whole - LENGTH + 10, take.clip().frames().size());
        assertTrue(warnings(take).contains("make a loop of " + whole), warnings(take));
        assertTrue(warnings(take).contains(said), warnings(take));
        ClipFile source = ClipFile.read(clip);
        Same.frames(
                source.frames().subList(LENGTH - 5, LENGTH), take.clip().frames().subList(0, 5));
    }

    @Test
    void ofALongerClipTheFirstPartIsClosed() {
        Path clip = pan("25").size(320, 180).timecode("01:00:00:00").write(folder.resolve("a.mov"));
        ClipFile source = ClipFile.read(clip);
        Take take = made(HERE, clip, "loop", "--to", "30f", "--handles", "5");
        int fresh = take.clip().frames().size() - 10;
        int out = 30 - fresh;
        assertTrue(fresh >= 1 && fresh <= 15);
        Same.frames(source.frames().subList(out - 5, out), take.clip().frames().subList(0, 5));
        Same.frames(
                source.frames().subList(0, 5), take.clip().frames().subList(5 + fresh, 10 + fresh));
        assertTrue(
                warnings(take).contains("end it before frame %d (01:00:00:%d)".formatted(out, out)),
                warnings(take));
    }

    @Test
    void withoutALengthTheFewestFramesAreMade() {
        Path clip = pan("25").size(320, 180).frames(10).write(folder.resolve("a.mov"));
        Take take = made(HERE, clip, "loop", "--handles", "0");
        int fresh = take.clip().frames().size();
        assertTrue(fresh >= 5 && fresh <= 10, "9 steps away: " + fresh);
        assertTrue(
                warnings(take).contains("%d new frames: the fewest".formatted(fresh)),
                warnings(take));
    }

    /// One rate goes by the program itself.
    private static Door door(String rate) {
        return rate.equals("30000/1001") ? Door.PROGRAM : HERE;
    }

    private static TestClips pan(String rate) {
        return TestClips.of("mpeg4")
                .size(160, 96)
                .rate(Timebase.parse(rate))
                .frames(LENGTH)
                .colour(Colour.BT709)
                .sound("pcm_s16le")
                .pan(4, 0);
    }

    /// Two shots of 24 frames, hard cut, lossless. A pan that goes over to another picture at frame
    /// 24.
    private Path cut(Path file) {
        List<Frame> frames = new ArrayList<>(source().frames().subList(0, 24));
        for (int i = 0; i < 24; i++) {
            frames.add(Pictures.flat(frames.getFirst().format(), 200 + i, 128, 128));
        }
        return written(frames, file);
    }

    private ClipFile source() {
        return ClipFile.read(pan("25").write(folder.resolve("one.mov")));
    }

    private static Path written(List<Frame> frames, Path file) {
        ClipPlan plan =
                new ClipPlan(
                        DeliveryFormat.MKV_FFV1,
                        Timebase.of(25),
                        frames.getFirst().format(),
                        null,
                        null,
                        null,
                        0,
                        Map.of());
        try (ClipWriter writer = new FfmpegMedia().create(file, plan)) {
            frames.forEach(writer::write);
            writer.finish();
        }
        return file;
    }

    /// A take that leaves its source as it is, to the byte and the time it was written.
    private Take made(Door door, Path clip, String command, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, clip.toString()));
        arguments.addAll(List.of(options));
        String before = Sha256.of(clip);
        FileTime written = written(clip);
        Take take = Take.of(door, folder.resolve("out.mkv"), arguments.toArray(String[]::new));
        assertEquals(before, Sha256.of(clip), "the source is only read");
        assertEquals(written, written(clip));
        assertEquals(before, take.sidecar().path("sources").path(0).path("sha256").asText());
        return take;
    }

    private static FileTime written(Path clip) {
        try {
            return Files.getLastModifiedTime(clip);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private JsonNode refused(Door door, int exit, String command, Path clip, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, clip.toString()));
        arguments.addAll(List.of(options));
        arguments.addAll(List.of("-o", folder.resolve("out.mkv").toString(), "--json"));
        CommandLineRun run = door.run(folder, arguments.toArray(String[]::new));
        assertEquals(exit, run.exit(), run.err());
        assertFalse(Files.exists(folder.resolve("out.mkv")));
        return Program.json(run.out()).path("error");
    }

    private static void assertAlike(ClipFile source, Take take, int frames, Timebase rate) {
        assertEquals(frames, take.result().path("frames").asInt());
        assertEquals(frames, take.clip().frames().size());
        assertEquals(rate, take.clip().info().rate());
        assertEquals(source.info().format(), take.clip().info().format());
        assertEquals(rate.samples(new FrameRange(0, frames), HERTZ), PcmTrack.samples(take.file()));
    }

    private static void assertOwnFrames(ClipFile source, Take take, TimeMap map) {
        for (int k = 0; k < take.clip().frames().size(); k++) {
            boolean same =
                    source.frames()
                            .get(Math.toIntExact(map.source(k)))
                            .samePicture(take.clip().frames().get(k));
            double share = map.rest(k) / (double) map.step().denominator();
            boolean near = !map.isOnFrame(k) && (share < 0.1 || share > 0.9);
            assertTrue(near || same == map.isOnFrame(k), "new frame " + k);
        }
    }

    private static void assertSameSound(
            ClipFile source, long from, Take take, long at, long count) {
        Samples own = source.sound().slice((int) from, (int) (from + count));
        Same.sound(own, take.clip().sound().slice((int) at, (int) (at + count)));
    }

    private static String start(ClipFile clip) {
        return Objects.requireNonNull(clip.info().start()).toString();
    }

    private static String warnings(Take take) {
        return take.result().path("warnings").toString();
    }
}
