package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.bytedeco.ffmpeg.avformat.AVStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.fixture.Pictures;
import secondunit.fixture.Sounds;
import secondunit.media.ClipPlan;
import secondunit.media.ClipWriter;
import secondunit.media.MediaException;
import secondunit.media.SoundFormat;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Samples;
import secondunit.picture.Size;
import secondunit.shot.DeliveryFormat;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class FfmpegWriterSoundTest {

    private static final SoundFormat STEREO = new SoundFormat(48_000, 2);
    private static final FrameFormat PICTURE =
            Pictures.format(new Size(256, 120), PixelFormat.YUV420P8);

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"0,37", "3,16", "1001,1002"})
    void pcmHasExactlyTheSamplesOfItsFrames(long start, long end) {
        FrameRange frames = new FrameRange(start, end);
        int length = (int) Written.RATE.samples(frames, 48_000);
        float[][] seen = written(DeliveryFormat.MOV_DNXHR, Sounds.click(48_000, 2, length, 99));
        assertEquals(length, seen[0].length);
        assertEquals(99, Sounds.loudest(seen[1]));
    }

    @ParameterizedTest
    @CsvSource({"MOV_PRORES,16", "MOV_DNXHR,24", "WAV,16", "WAV,24", "MKV_FFV1,16", "MKV_FFV1,24"})
    void samplesFromIntegersComeBackIdentical(DeliveryFormat format, int bits) {
        Samples meant = Sounds.integers(48_000, 2, 5005, bits);
        float[][] seen = written(format, meant);
        assertArrayEquals(meant.channel(0), seen[0]);
        assertArrayEquals(meant.channel(1), seen[1]);
    }

    @Test
    void theMasterKeepsFloatsBeyondFullScale() {
        float[][] loud = {{0.1f, 1.7f, -3.25f, 1e-9f, 0.3333333f}};
        float[][] seen = written(DeliveryFormat.MKV_FFV1, new Samples(48_000, loud));
        assertArrayEquals(loud[0], seen[0]);
    }

    @Test
    void pcmClipsAtFullScale() {
        float[][] loud = {{1.5f, -1.5f, 1f, -1f}};
        float[][] seen = written(DeliveryFormat.WAV, new Samples(48_000, loud));
        float most = Math.nextDown(1f) - 0x1p-24f;
        assertArrayEquals(new float[] {most, -1f, most, -1f}, seen[0]);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 480, 1024, 24_024, 50_050})
    void aacIsExactByItsEditListAndAligned(int length) {
        int click = length / 2;
        Path file = file(DeliveryFormat.MP4, Sounds.click(48_000, 2, length, click));
        try (ReadBack clip = new ReadBack(file)) {
            AVStream sound = clip.sound();
            assertEquals(length, duration(sound));
            assertEquals(0, sound.start_time());
            float[][] seen = clip.samples();
            assertTrue(seen[0].length >= length, "decoded " + seen[0].length);
            if (length > 4096) {
                assertEquals(click, Sounds.loudest(seen[0]), 1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {960, 24_024, 50_050})
    void opusIsExactByPreSkipAndDiscardPadding(int length) {
        int click = length / 2;
        float[][] seen = written(DeliveryFormat.WEBM_VP9, Sounds.click(48_000, 2, length, click));
        assertEquals(length, seen[0].length);
        assertEquals(click, Sounds.loudest(seen[0]), 1);
    }

    @Test
    void opusTakesOtherRatesByConversion() {
        Samples meant = Sounds.click(44_100, 2, 44_100, 22_050);
        float[][] seen = written(DeliveryFormat.WEBM_VP9, meant);
        assertEquals(48_000, seen[0].length);
        assertEquals(24_000, Sounds.loudest(seen[0]), 1);
    }

    @ParameterizedTest
    @EnumSource(names = {"MOV_DNXHR", "WAV", "MKV_FFV1", "MP4"})
    void otherRatesStayWhereTheCodecTakesThem(DeliveryFormat format) {
        Path file = file(format, Sounds.click(44_100, 1, 22_050, 11_000));
        try (ReadBack clip = new ReadBack(file)) {
            assertEquals(44_100, clip.sound().codecpar().sample_rate());
            assertEquals(11_000, Sounds.loudest(clip.samples()[0]), 1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 6, 8})
    void channelsKeepTheirOrder(int channels) {
        float[][] levels = new float[channels][600];
        for (int c = 0; c < channels; c++) {
            java.util.Arrays.fill(levels[c], (c + 1) / 16f);
        }
        float[][] seen = written(DeliveryFormat.MOV_DNXHR, new Samples(48_000, levels));
        for (int c = 0; c < channels; c++) {
            assertArrayEquals(levels[c], seen[c]);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WEBM_VP9")
    void theSoundHasOneToEightChannels(DeliveryFormat format) {
        for (int channels = 1; channels <= 8; channels++) {
            float[][] seen = written(format, Sounds.click(48_000, channels, 4800, 2000));
            assertEquals(channels, seen.length, format.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void moreChannelsThanTheFormatTakesAreRefusedBeforeAFileIsThere(DeliveryFormat format) {
        Path file = folder.resolve("many." + format.extension());
        ClipPlan plan =
                Written.plan(
                        format, format.hasPicture() ? PICTURE : null, new SoundFormat(48_000, 10));
        MediaException refused =
                assertThrows(MediaException.class, () -> FfmpegWriter.create(file, plan).close());
        assertEquals(MediaException.Kind.UNSUITED, refused.kind());
        String said = String.valueOf(refused.getMessage());
        assertTrue(said.contains(format.id() + " takes 1 to 8 sound channels"), said);
        assertFalse(Files.exists(file));
    }

    @ParameterizedTest
    @EnumSource(names = {"MP4", "MOV_DNXHR", "WEBM_VP9", "MKV_FFV1"})
    void turnsOfAnyLengthMakeTheSamePictureAndSound(DeliveryFormat format) {
        int length = (int) Written.RATE.samples(new FrameRange(0, 72), 48_000);
        Samples sound = Sounds.click(48_000, 2, length, 70_000);
        float[][] byTurns = readSound(byTurns(format, sound, 1));
        assertArrayEquals(byTurns, readSound(byTurns(format, sound, 8)));
        assertArrayEquals(byTurns, readSound(byTurns(format, sound, 72)));
        assertEquals(72, Written.decoded(byTurns(format, sound, 72), null).size());
    }

    @Test
    void aRateTheContainerCannotHoldInMillisecondsStaysExact() {
        ClipPlan plan =
                new ClipPlan(
                        DeliveryFormat.MP4,
                        new Timebase(30000, 1001),
                        PICTURE,
                        STEREO,
                        null,
                        null,
                        0,
                        Map.of());
        Path file = folder.resolve("clip.mp4");
        Written.clip(file, plan, List.of(frame(0)), Sounds.click(48_000, 2, 1602, 10));
        try (ReadBack clip = new ReadBack(file)) {
            assertEquals(1602, duration(clip.sound()));
            assertEquals(1001, duration(clip.picture()));
            assertEquals(30000, clip.picture().time_base().den());
        }
    }

    @Test
    void soundOfAnotherFormatIsRefused() {
        ClipPlan plan = Written.plan(DeliveryFormat.WAV, null, STEREO);
        try (ClipWriter writer = FfmpegWriter.create(folder.resolve("a.wav"), plan)) {
            Samples mono = Samples.silence(48_000, 1, 10);
            assertThrows(IllegalArgumentException.class, () -> writer.write(mono));
            Frame frame = frame(0);
            assertThrows(IllegalArgumentException.class, () -> writer.write(frame));
            writer.finish();
            Samples late = Samples.silence(48_000, 2, 10);
            assertThrows(IllegalStateException.class, () -> writer.write(late));
        }
    }

    /// What the container promises, which for AAC is its edit list.
    private static long duration(AVStream stream) {
        return stream.duration();
    }

    private Path byTurns(DeliveryFormat format, Samples sound, int turn) {
        Path file = folder.resolve("turns" + turn + "." + format.extension());
        try (ClipWriter writer = FfmpegWriter.create(file, Written.plan(format, PICTURE, STEREO))) {
            int from = 0;
            for (int i = 1; i <= 72; i++) {
                writer.write(frame(i));
                if (i % turn == 0) {
                    int to = (int) Written.RATE.sampleAt(i, 48_000);
                    writer.write(sound.slice(from, to));
                    from = to;
                }
            }
            writer.finish();
        }
        return file;
    }

    private float[][] written(DeliveryFormat format, Samples sound) {
        return readSound(file(format, sound));
    }

    private static float[][] readSound(Path file) {
        try (ReadBack clip = new ReadBack(file)) {
            return clip.samples();
        }
    }

    private Path file(DeliveryFormat format, Samples sound) {
        SoundFormat given = new SoundFormat(sound.sampleRate(), sound.channels());
        ClipPlan plan = Written.plan(format, format.hasPicture() ? PICTURE : null, given);
        return Written.clip(
                folder.resolve("clip." + format.extension()),
                plan,
                format.hasPicture() ? List.of(frame(0)) : List.of(),
                sound);
    }

    private static Frame frame(int time) {
        return Pictures.waves(PICTURE, time);
    }
}
