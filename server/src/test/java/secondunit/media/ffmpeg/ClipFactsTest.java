package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.fixture.BarCode;
import secondunit.fixture.TestClips;
import secondunit.media.ClipInfo;
import secondunit.media.ClipReader;
import secondunit.media.SoundFormat;
import secondunit.picture.Colour;
import secondunit.picture.PixelFormat;
import secondunit.picture.Samples;
import secondunit.picture.Size;
import secondunit.timeline.Timebase;
import secondunit.timeline.Timecode;

import java.nio.file.Path;

/// What a clip says of itself: rate, colour, timecode, turn, sound.
final class ClipFactsTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "mov, mpeg4, 24000/1001",
        "mov, mpeg4, 30000/1001",
        "mp4, mpeg4, 60000/1001",
        "mp4, mpeg4, 50",
        "mkv, mpeg4, 24000/1001",
        "mkv, mpeg4, 30",
        "mkv, mpeg4, 60000/1001",
        "ts, mpeg2video, 24000/1001",
        "ts, mpeg2video, 30000/1001",
        "avi, mpeg4, 24000/1001",
        "avi, mjpeg, 30000/1001",
        "mxf, mpeg2video, 30000/1001",
        "mp4, mpeg4, 120",
        "mp4, mpeg4, 15"
    })
    void theRateIsTheExactFraction(String container, String codec, String rate) {
        TestClips clip = TestClips.of(codec).rate(Timebase.parse(rate)).frames(30);
        ClipInfo info =
                info(codec.equals("mjpeg") ? clip.pixels("yuvj420p") : clip, "a." + container);
        assertEquals(Timebase.parse(rate), info.rate());
        assertEquals(30, info.frames());
        assertTrue(info.constantRate());
    }

    @Test
    void unevenFramesAreCountedOneByOneAndSaidToBeUneven() {
        TestClips clip = TestClips.of("mpeg4").frames(40).times(i -> i + i / 7);
        ClipInfo info = info(clip, "uneven.mp4");
        assertFalse(info.constantRate());
        assertEquals(40, info.frames());
        assertTrue(warns(info, "variable frame rate"));
    }

    @ParameterizedTest
    @CsvSource({"01:00:00:00, 24000/1001", "10:20:30:12, 25", "00:59:59;28, 30000/1001"})
    void timecodeAndReelAreRead(String label, String rate) {
        Timebase timebase = Timebase.parse(rate);
        ClipInfo info =
                info(
                        TestClips.of("mpeg4").rate(timebase).timecode(label).reel("A012C003"),
                        "tc.mov");
        assertEquals(Timecode.parse(label, timebase), info.start());
        assertEquals("A012C003", info.reel());
    }

    @ParameterizedTest
    @CsvSource({"mp4", "mkv", "mxf"})
    void timecodeIsReadFromEveryContainerThatHasIt(String container) {
        String codec = container.equals("mxf") ? "mpeg2video" : "mpeg4";
        ClipInfo info = info(TestClips.of(codec).timecode("02:03:04:05"), "tc." + container);
        assertEquals("02:03:04:05", String.valueOf(info.start()));
    }

    @Test
    void aClipWithoutTimecodeReelOrSoundSaysSo() {
        Path file = TestClips.of("mpeg4").write(folder.resolve("bare.mp4"));
        try (ClipReader clip = FfmpegReader.open(file)) {
            assertNull(clip.info().start());
            assertNull(clip.info().reel());
            assertNull(clip.info().sound());
            assertTrue(clip.sound(0, 10).isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "90", "180", "270"})
    void theTurnIsClockwiseDegrees(int degrees) {
        assertEquals(degrees, info(TestClips.of("mpeg4").rotated(degrees), "r.mov").rotation());
    }

    @Test
    void interlacedIsSeen() {
        TestClips clip = TestClips.of("mpeg2video").interlaced().size(720, 576);
        assertTrue(info(clip, "i.mxf").interlaced());
        assertTrue(info(clip, "i.ts").interlaced());
        assertFalse(info(TestClips.of("mpeg2video"), "p.ts").interlaced());
    }

    @ParameterizedTest
    @CsvSource({"160, 96, 6", "640, 480, 6", "720, 576, 5", "1280, 720, 1"})
    void untaggedColourGoesByHeightAndIsSaid(int width, int height, int matrix) {
        ClipInfo info = info(TestClips.of("ffv1").size(width, height).frames(2), "untagged.mkv");
        assertEquals(matrix, info.format().colour().matrix());
        assertEquals(Colour.Range.LIMITED, info.format().colour().range());
        assertTrue(warns(info, "Colour tags are missing"));
    }

    @Test
    void taggedColourIsKeptAndNotSpokenOf() {
        ClipInfo info =
                info(
                        TestClips.of("prores_ks").pixels("yuv422p10le").colour(Colour.BT709),
                        "tagged.mov");
        assertEquals(1, info.format().colour().matrix());
        assertEquals(1, info.format().colour().primaries());
        assertFalse(warns(info, "olour"));
    }

    @Test
    void theOldFullRangeLayoutsAreFullRange() {
        ClipInfo info = info(TestClips.of("mjpeg").pixels("yuvj422p"), "full.avi");
        assertEquals(PixelFormat.YUV422P8, info.format().pixels());
        assertTrue(info.format().colour().isFullRange());
    }

    @Test
    void alphaOfVp9Comes() {
        ClipInfo info = info(TestClips.of("libvpx-vp9").pixels("yuva420p"), "alpha.webm");
        assertEquals(PixelFormat.YUV420P8.withAlpha(), info.format().pixels());
    }

    @Test
    void oddSizesAndDeepSamplesComeThrough() {
        Path file =
                TestClips.of("ffv1")
                        .size(161, 97)
                        .pixels("yuv420p10le")
                        .write(folder.resolve("odd.mkv"));
        try (ClipReader clip = FfmpegReader.open(file)) {
            assertEquals(new Size(161, 97), clip.info().format().size());
            assertEquals(PixelFormat.YUV420P10, clip.info().format().pixels());
            assertEquals(49, clip.last(1).getFirst().plane(1).height());
            assertEquals(49, BarCode.read(clip.last(1).getFirst()));
        }
    }

    @ParameterizedTest
    @CsvSource({"mp4, aac", "mkv, pcm_s16le", "ts, mp2", "mov, pcm_s24le"})
    void soundIsCountedFromTheFirstFrameThatShows(String container, String sound) {
        Path file =
                TestClips.of(container.equals("ts") ? "mpeg2video" : "mpeg4")
                        .times(i -> i + 5)
                        .sound(sound)
                        .beepAtFrame(20)
                        .write(folder.resolve("late." + container));
        try (ClipReader clip = FfmpegReader.open(file)) {
            Samples samples = clip.sound(0, 40_000).orElseThrow();
            assertEquals((20 - 5) * 1920, TestClips.beepIn(samples), 50);
            int early = TestClips.beepIn(clip.sound(-5 * 1920, 40_000).orElseThrow());
            assertEquals(20 * 1920, early, 50);
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 2 sound tracks; the first is used", "3, 3 sound tracks; the first is used"})
    void moreThanOneSoundTrackIsSaid(int tracks, String words) {
        TestClips clip = TestClips.of("mpeg4").sound("pcm_s16le").soundTracks(tracks);
        assertTrue(warns(info(clip, "tracks.mov"), words));
    }

    @Test
    void oneSoundTrackIsNotSpokenOf() {
        assertFalse(warns(info(TestClips.of("mpeg4").sound("pcm_s16le"), "a.mov"), "sound track"));
    }

    @Test
    void soundEndsInSilence() {
        Path file =
                TestClips.of("mpeg4")
                        .sound("pcm_s16le")
                        .channels(6)
                        .soundSamples(20_000)
                        .beepAtFrame(5)
                        .write(folder.resolve("short.mov"));
        try (ClipReader clip = FfmpegReader.open(file)) {
            assertEquals(new SoundFormat(48_000, 6), clip.info().sound());
            Samples samples = clip.sound(19_000, 90_000).orElseThrow();
            assertEquals(71_000, samples.length());
            assertEquals(-1, TestClips.beepIn(samples));
            assertEquals(600, TestClips.beepIn(clip.sound(9_000, 9_700).orElseThrow()));
            assertEquals(0, clip.sound(5, 5).orElseThrow().length());
        }
    }

    @Test
    void jumpingAboutInLongSoundGivesTheSameSamples() {
        Path file =
                TestClips.of("mpeg4")
                        .frames(500)
                        .sound("pcm_s16le")
                        .beepAtFrame(450)
                        .write(folder.resolve("long.mov"));
        try (ClipReader clip = FfmpegReader.open(file)) {
            int beep = 450 * 1920;
            assertEquals(7, TestClips.beepIn(clip.sound(beep - 7, beep + 9).orElseThrow()));
            assertEquals(-1, TestClips.beepIn(clip.sound(0, 960).orElseThrow()));
            assertEquals(9, TestClips.beepIn(clip.sound(beep - 9, beep + 9).orElseThrow()));
        }
    }

    private ClipInfo info(TestClips clip, String name) {
        try (ClipReader reader = FfmpegReader.open(clip.write(folder.resolve(name)))) {
            return reader.info();
        }
    }

    private static boolean warns(ClipInfo info, String words) {
        return info.warnings().stream().anyMatch(warning -> warning.contains(words));
    }
}
