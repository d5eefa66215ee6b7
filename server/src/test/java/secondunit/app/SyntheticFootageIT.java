package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.app.command.CommandHere;
import secondunit.fixture.ClipFile;
import secondunit.fixture.Door;
import secondunit.fixture.Joins;
import secondunit.fixture.Noise;
import secondunit.fixture.PcmTrack;
import secondunit.fixture.Same;
import secondunit.fixture.Sha256;
import secondunit.fixture.Take;
import secondunit.fixture.TestClips;
import secondunit.picture.Colour;
import secondunit.picture.Samples;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.util.Objects;

/// More of clips that need no camera, by the command line, measured on the files that come out: a
/// pan over a texture, as 8-bit 4:2:0 with sound and as 10-bit 4:2:2 without.
final class SyntheticFootageIT {

    private static final Door HERE = CommandHere::run;
    private static final double CLEAN = 1.5;
    private static final int LENGTH = 45;
    private static final int HERTZ = TestClips.SAMPLE_RATE;
    private static final Timebase NTSC = new Timebase(30000, 1001);
    private static final Timebase FILM = new Timebase(24000, 1001);

    @TempDir Path folder;

    @Test
    void aTailContinuesPictureSoundAndTimecode() {
        Path clip =
                pan(NTSC, 0)
                        .sound("aac")
                        .beepAtFrame(40)
                        .timecode("01:00:00;00")
                        .write(folder.resolve("a.mov"));
        ClipFile source = ClipFile.read(clip);
        Take take = extend(Door.PROGRAM, clip, "--by", "12", "--tail");
        assertTail(source, take);
        assertEquals("01:00:01;07", start(take.clip()));
        int handles = length(8);
        Samples last =
                source.sound().slice(source.sound().length() - handles, source.sound().length());
        assertTrue(TestClips.beepIn(last) > 0, "the handles' sound is heard");
        Same.sound(last, take.clip().sound().slice(0, handles));
        assertEquals(handles + length(12), PcmTrack.samples(take.file()));
    }

    @Test
    void aHeadLeadsToPictureSoundAndTimecode() {
        Path clip =
                pan(NTSC, 0)
                        .sound("pcm_s16le")
                        .beepAtFrame(3)
                        .timecode("01:01:00;02")
                        .write(folder.resolve("a.mov"));
        ClipFile source = ClipFile.read(clip);
        Take take = extend(HERE, clip, "--by", "12", "--head");
        assertHead(source, take);
        assertEquals("01:00:59;18", start(take.clip()), "two labels are left out at the minute");
        int fresh = length(12);
        assertEquals(length(20), PcmTrack.samples(take.file()));
        Samples first = source.sound().slice(0, length(20) - fresh);
        assertTrue(TestClips.beepIn(first) > 0, "the handles' sound is heard");
        Same.sound(first, take.clip().sound().slice(fresh, length(20)));
    }

    @Test
    void halfASecondOfTenBitsStaysTenBits() {
        Path clip = tenBits();
        ClipFile source = ClipFile.read(clip);
        Take take = extend(HERE, clip, "--by", "0.5s", "--tail");
        assertTail(source, take);
        assertEquals("01:00:01:13", start(take.clip()));
        assertNull(take.clip().info().sound());
    }

    @Test
    void aHeadOfTenBitsStaysTenBits() {
        Path clip = tenBits();
        ClipFile source = ClipFile.read(clip);
        Take take = extend(HERE, clip, "--by", "12", "--head");
        assertHead(source, take);
        assertEquals("00:59:59:12", start(take.clip()));
        assertNull(take.clip().info().sound());
    }

    @Test
    void handlesOfAMezzanineAreNotCalledLossless() {
        Path clip = pan(NTSC, 0).write(folder.resolve("a.mov"));
        Take take =
                Take.of(
                        HERE,
                        folder.resolve("more.mov"),
                        "extend",
                        clip.toString(),
                        "--format",
                        "mov-dnxhr",
                        "--by",
                        "4",
                        "--handles",
                        "8");
        assertEquals("mezzanine", take.sidecar().path("handles").asText());
        assertEquals(12, take.clip().frames().size());
        double quality =
                Noise.lumaPsnr(
                        Noise.last(ClipFile.read(clip).frames(), 8),
                        take.clip().frames().subList(0, 8));
        assertTrue(quality >= 46, "handles at %.1f dB".formatted(quality));
    }

    @Test
    void aBridgeStandsBetweenHandlesOfBothClips() {
        Path a = pan(NTSC, 0).frames(24).write(folder.resolve("a.mov"));
        Path b = pan(NTSC, 36).frames(24).write(folder.resolve("b.mov"));
        ClipFile from = ClipFile.read(a);
        ClipFile to = ClipFile.read(b);
        Take take = filled(Door.PROGRAM, "bridge", a.toString(), b.toString());
        assertBetween(from, to, take);
    }

    @Test
    void aLoopStandsBetweenTheClipsEndAndItsStart() {
        Path clip = tenBits();
        ClipFile source = ClipFile.read(clip);
        Take take = filled(HERE, "loop", clip.toString());
        assertBetween(source, source, take);
    }

    private static TestClips pan(Timebase rate, int start) {
        return TestClips.of("mpeg4")
                .size(320, 180)
                .rate(rate)
                .frames(LENGTH)
                .colour(Colour.BT709)
                .pan(4, start);
    }

    private Path tenBits() {
        return TestClips.of("prores_ks")
                .pixels("yuv422p10le")
                .size(320, 180)
                .rate(FILM)
                .frames(LENGTH)
                .colour(Colour.BT709)
                .pan(4, 0)
                .timecode("01:00:00:00")
                .write(folder.resolve("b.mov"));
    }

    private Take extend(Door door, Path clip, String by, String amount, String side) {
        String before = Sha256.of(clip);
        Take take =
                Take.of(
                        door,
                        folder.resolve("more.mkv"),
                        "extend",
                        clip.toString(),
                        by,
                        amount,
                        side,
                        "--handles",
                        "8",
                        "--format",
                        "mkv-ffv1");
        assertEquals(before, Sha256.of(clip), "the source is only read");
        assertEquals(before, take.sidecar().path("sources").path(0).path("sha256").asText());
        return take;
    }

    private Take filled(Door door, String command, String... clips) {
        String[] arguments = new String[clips.length + 5];
        arguments[0] = command;
        System.arraycopy(clips, 0, arguments, 1, clips.length);
        System.arraycopy(
                new String[] {"--frames", "12", "--handles", "8"},
                0,
                arguments,
                clips.length + 1,
                4);
        return Take.of(door, folder.resolve("between.mkv"), arguments);
    }

    private static void assertTail(ClipFile source, Take take) {
        assertAlike(source, take, 20);
        Same.frames(Noise.last(source.frames(), 8), take.clip().frames().subList(0, 8));
        assertClean(
                Joins.afterSource(
                        source.frames(),
                        take.clip().frames().subList(8, 20),
                        source.info().rate()));
        assertOrigin(take.sidecar(), 0, 0, 8, "handle");
        assertOrigin(take.sidecar(), 1, 8, 20, "new");
        assertEquals(2, take.sidecar().path("frames").size());
    }

    private static void assertHead(ClipFile source, Take take) {
        assertAlike(source, take, 20);
        Same.frames(source.frames().subList(0, 8), Noise.last(take.clip().frames(), 8));
        assertClean(
                Joins.beforeSource(
                        source.frames(),
                        take.clip().frames().subList(0, 12),
                        source.info().rate()));
        assertOrigin(take.sidecar(), 0, 0, 12, "new");
        assertOrigin(take.sidecar(), 1, 12, 20, "handle");
        assertEquals(2, take.sidecar().path("frames").size());
    }

    private static void assertBetween(ClipFile from, ClipFile to, Take take) {
        assertAlike(from, take, 28);
        Same.frames(Noise.last(from.frames(), 8), take.clip().frames().subList(0, 8));
        Same.frames(to.frames().subList(0, 8), take.clip().frames().subList(20, 28));
        assertOrigin(take.sidecar(), 0, 0, 8, "handle");
        assertOrigin(take.sidecar(), 1, 8, 20, "new");
        assertOrigin(take.sidecar(), 2, 20, 28, "handle");
    }

    /// What every lossless take shares with its source.
    private static void assertAlike(ClipFile source, Take take, int frames) {
        assertEquals(frames, take.result().path("frames").asInt());
        assertEquals(frames, take.clip().frames().size());
        assertEquals(source.info().rate(), take.clip().info().rate());
        assertEquals(source.info().format(), take.clip().info().format());
        assertEquals("lossless", take.sidecar().path("handles").asText());
        assertTrue(take.result().path("seam").path("passes").asBoolean(), take.result().toString());
    }

    private static void assertClean(double verdict) {
        assertTrue(verdict <= CLEAN, "join step %.2f of the source's own".formatted(verdict));
    }

    private static void assertOrigin(JsonNode sidecar, int span, int in, int out, String origin) {
        JsonNode found = sidecar.path("frames").path(span);
        assertEquals(in, found.path("in").asInt());
        assertEquals(out, found.path("out").asInt());
        assertEquals(origin, found.path("origin").asText());
    }

    private static String start(ClipFile clip) {
        return Objects.requireNonNull(clip.info().start()).toString();
    }

    /// Samples that so many frames at 29.97 last.
    private static int length(int frames) {
        return Math.toIntExact(NTSC.samples(new FrameRange(0, frames), HERTZ));
    }
}
