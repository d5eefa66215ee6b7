package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import secondunit.fixture.ClipFile;
import secondunit.fixture.Pictures;
import secondunit.fixture.Same;
import secondunit.fixture.Sounds;
import secondunit.fixture.TestClips;
import secondunit.media.ClipInfo;
import secondunit.media.ClipPlan;
import secondunit.media.MediaException;
import secondunit.media.SoundFormat;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;
import secondunit.shot.DeliveryFormat;
import secondunit.timeline.Timebase;
import secondunit.timeline.Timecode;
import secondunit.timeline.TimecodeFormat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class PictureCopyTest {

    private static final Timebase RATE = new Timebase(30000, 1001);
    private static final int FRAMES = 24;
    private static final SoundFormat SOUND = new SoundFormat(48_000, 2);

    @TempDir Path folder;

    private final FfmpegLab lab = new FfmpegLab();

    @ParameterizedTest
    @EnumSource(value = DeliveryFormat.class, mode = Mode.EXCLUDE, names = "WAV")
    void theCopyHasThePacketsOfThePictureAlone(DeliveryFormat format) throws IOException {
        Path clip = clip(format, format.hasAlpha());
        Path copy = copied(clip);
        Packets before = Packets.of(clip);
        Packets after = Packets.of(copy);
        assertEquals(1, after.streams());
        assertEquals(before.contents(), after.contents());
        assertEquals(FRAMES, after.list().size());
        assertFacts(new FfmpegMedia().open(clip).info(), new FfmpegMedia().open(copy).info());
        Same.frames(ClipFile.read(clip).frames(), ClipFile.read(copy).frames());
        String text = Files.readString(copy, StandardCharsets.ISO_8859_1);
        assertFalse(text.contains("elst") || text.contains("tmcd"), "edit list or timecode");
    }

    private static void assertFacts(ClipInfo before, ClipInfo after) {
        assertEquals(before.codec(), after.codec());
        assertEquals(before.format(), after.format());
        assertEquals(before.rate(), after.rate());
        assertEquals(before.container(), after.container());
        assertEquals(before.rotation(), after.rotation());
        assertEquals(null, after.sound());
        assertEquals(null, after.start());
    }

    @ParameterizedTest
    @EnumSource(
            value = DeliveryFormat.class,
            names = {"MP4", "MOV_PRORES", "MOV_QTRLE"})
    void everyFrameShowsAtItsExactTime(DeliveryFormat format) {
        Packets packets = Packets.of(copied(clip(format, false)));
        for (int i = 0; i < FRAMES; i++) {
            Packets.Packet packet = packets.list().get(i);
            assertTime(i, packet.pts(), packets);
            assertTime(i + 1, packet.pts() + packet.duration(), packets);
        }
    }

    private static void assertTime(long frame, long ticks, Packets packets) {
        assertEquals(
                frame * RATE.denominator() * packets.tickDenominator(),
                ticks * packets.tickNumerator() * RATE.numerator(),
                "frame " + frame);
    }

    @Test
    void framesThatAreDecodedOutOfOrderStartAtZeroToo() {
        Path clip =
                TestClips.of("mpeg4")
                        .frames(30)
                        .bFrames(2)
                        .gop(12)
                        .sound("aac")
                        .write(folder.resolve("b.mp4"));
        Path copy = copied(clip);
        Packets packets = Packets.of(copy);
        assertEquals(0, packets.list().stream().mapToLong(Packets.Packet::pts).min().orElseThrow());
        assertEquals(Packets.of(clip).contents(), packets.contents());
        Same.frames(ClipFile.read(clip).frames(), ClipFile.read(copy).frames());
    }

    @Test
    void alphaPacketsAreCopiedToo() {
        Packets packets = Packets.of(copied(clip(DeliveryFormat.WEBM_VP9, true)));
        assertTrue(packets.list().stream().noneMatch(packet -> packet.alpha().isEmpty()));
    }

    @Test
    void theRotationStays() {
        Path clip = TestClips.of("libopenh264").rotated(90).write(folder.resolve("r.mov"));
        assertEquals(90, new FfmpegMedia().open(copied(clip)).info().rotation());
    }

    @Test
    void whatIsThereIsReplacedAndAKilledProcessIsForgotten() throws IOException {
        Path clip = clip(DeliveryFormat.MP4, false);
        Path copy = folder.resolve("copy.mp4");
        Files.writeString(copy, "older");
        Files.writeString(folder.resolve(".copy.mp4.lab.part"), "half");
        lab.pictureOnly(clip, copy);
        assertNotEquals(5, Files.size(copy));
        assertEquals(List.of("a.mp4", "copy.mp4"), left());
    }

    @Test
    void whatCannotBeCopiedIsRefusedAndLeavesNothing() throws IOException {
        Path clip = clip(DeliveryFormat.MP4, false);
        assertRefused(MediaException.Kind.UNSUITED, clip, "a.webm");
        assertRefused(MediaException.Kind.BAD_INPUT, folder.resolve("none.mp4"), "b.mp4");
        assertRefused(MediaException.Kind.BAD_OUTPUT, clip, "no/such/folder/b.mp4");
        Path sound = folder.resolve("s.wav");
        ClipPlan plan = plan(DeliveryFormat.WAV, null);
        Written.clip(sound, plan, List.of(), Sounds.click(48_000, 2, 4800, 5));
        assertRefused(MediaException.Kind.BAD_INPUT, sound, "b.wav");
        assertEquals(List.of("a.mp4", "s.wav"), left());
    }

    private void assertRefused(MediaException.Kind kind, Path clip, String copy) {
        MediaException refused =
                assertThrows(
                        MediaException.class, () -> lab.pictureOnly(clip, folder.resolve(copy)));
        assertEquals(kind, refused.kind(), refused::getMessage);
    }

    private Path clip(DeliveryFormat format, boolean alpha) {
        PixelFormat pixels = format.pixels(alpha);
        FrameFormat picture = Pictures.format(new Size(256, 144), pixels);
        List<Frame> frames =
                IntStream.range(0, FRAMES).mapToObj(i -> Pictures.waves(picture, i)).toList();
        int samples = Math.toIntExact(RATE.sampleAt(FRAMES, SOUND.sampleRate()));
        return Written.clip(
                folder.resolve("a." + format.extension()),
                plan(format, picture),
                frames,
                Sounds.click(SOUND.sampleRate(), SOUND.channels(), samples, 100));
    }

    private static ClipPlan plan(DeliveryFormat format, @Nullable FrameFormat picture) {
        return new ClipPlan(
                format,
                RATE,
                picture,
                SOUND,
                Timecode.ofFrame(1000, TimecodeFormat.usual(RATE)),
                null,
                0,
                Map.of("comment", "made by us"));
    }

    private Path copied(Path clip) {
        String name = String.valueOf(clip.getFileName());
        Path copy = folder.resolve("copy" + name.substring(name.lastIndexOf('.')));
        lab.pictureOnly(clip, copy);
        return copy;
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }
}
