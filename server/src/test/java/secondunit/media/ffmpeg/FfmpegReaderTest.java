package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.fixture.BarCode;
import secondunit.fixture.TestClips;
import secondunit.media.ClipReader;
import secondunit.picture.Frame;
import secondunit.picture.Samples;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Frames and sound of every container and every codec we can make here, by their bar codes.
final class FfmpegReaderTest {

    private static final int FRAMES = 50;

    /// Samples by which lossy coding smears an onset (a filter bank's block is 32 samples).
    private static final int TOLERANCE = 40;

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "mp4, mpeg4, yuv420p, 2, aac",
        "mov, prores_ks, yuv422p10le, 0, pcm_s24le",
        "mov, dnxhd, yuv422p, 0, pcm_s16le",
        "mov, qtrle, argb, 0, pcm_s16le",
        "mov, png, rgb24, 0, alac",
        "mov, cfhd, yuv422p10le, 0, pcm_s16le",
        "mp4, libopenh264, yuv420p, 0, aac",
        "mp4, mpeg2video, yuv420p, 2, libmp3lame",
        "mkv, ffv1, yuv444p10le, 0, flac",
        "mkv, ffv1, yuva420p, 0, pcm_s24le",
        "mkv, mpeg4, yuv420p, 2, libopus",
        "mkv, libopenh264, yuv420p, 0, aac",
        "webm, libvpx-vp9, yuv420p, 0, libopus",
        "webm, libvpx-vp9, yuva420p, 0, libopus",
        "webm, libvpx, yuv420p, 0, vorbis",
        "mov, mjpeg, yuvj422p, 0, pcm_s16le",
        "mkv, libsvtav1, yuv420p, 0, libopus",
        "ts, mpeg2video, yuv420p, 2, mp2",
        "ts, libopenh264, yuv420p, 0, aac",
        "avi, mjpeg, yuvj420p, 0, pcm_s16le",
        "avi, mpeg4, yuv420p, 0, pcm_s16le",
        "avi, mpeg4, yuv420p, 2, pcm_s16le",
        "avi, rawvideo, yuv420p, 0, pcm_s16le",
        "avi, huffyuv, yuv422p, 0, pcm_s16le",
        "avi, utvideo, gbrp, 0, pcm_s16le",
        "mov, v210, yuv422p10le, 0, pcm_s16le",
        "mxf, mpeg2video, yuv422p, 2, pcm_s16le",
        "mxf, dnxhd, yuv422p, 0, pcm_s24le",
    })
    void everyContainerGivesItsFramesAndItsSound(
            String container, String codec, String pixels, int bFrames, String sound) {
        Path file = clip(codec, pixels, bFrames, sound, container);
        try (ClipReader clip = FfmpegReader.open(file)) {
            assertEquals(FRAMES, clip.info().frames());
            assertEquals(Timebase.of(25), clip.info().rate());
            assertTrue(clip.info().constantRate());
            List<Frame> all =
                    Stream.generate(clip::next).limit(FRAMES).map(f -> f.orElseThrow()).toList();
            assertTrue(clip.next().isEmpty());
            assertEquals(IntStream.range(0, FRAMES).boxed().toList(), numbers(all));
            assertSame(all.subList(0, 3), clip.first(3));
            for (int count : new int[] {1, 3, 8, 17, 30, 50, 99}) {
                assertSame(all.subList(Math.max(0, FRAMES - count), FRAMES), clip.last(count));
            }
            assertBeep(clip);
        }
    }

    private Path clip(String codec, String pixels, int bFrames, String sound, String container) {
        TestClips clip =
                TestClips.of(codec)
                        .pixels(pixels)
                        .frames(FRAMES)
                        .gop(8)
                        .bFrames(bFrames)
                        .openGop()
                        .sound(sound)
                        .beepAtFrame(33);
        if (codec.equals("dnxhd")) {
            clip.size(1280, 720).option("profile", "dnxhr_sq");
        }
        return clip.write(folder.resolve("clip." + container));
    }

    private static void assertBeep(ClipReader clip) {
        int expected = 33 * 1920;
        Samples whole = clip.sound(0, FRAMES * 1920L).orElseThrow();
        int found = TestClips.beepIn(whole);
        assertEquals(expected, found, TOLERANCE);
        Samples middle = clip.sound(expected - 100, expected + 300).orElseThrow();
        assertEquals(found - (expected - 100), TestClips.beepIn(middle), 1);
    }

    private static void assertSame(List<Frame> expected, List<Frame> actual) {
        assertEquals(numbers(expected), numbers(actual));
        for (int i = 0; i < expected.size(); i++) {
            assertTrue(expected.get(i).samePicture(actual.get(i)), "frame " + i);
        }
    }

    private static List<Integer> numbers(List<Frame> frames) {
        return frames.stream().map(BarCode::read).toList();
    }
}
