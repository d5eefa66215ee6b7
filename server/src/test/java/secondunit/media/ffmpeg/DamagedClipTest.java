package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.fixture.BarCode;
import secondunit.fixture.TestClips;
import secondunit.media.ClipReader;
import secondunit.media.MediaException;
import secondunit.picture.Frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/// Clips that are cut short, cut in front or broken.
final class DamagedClipTest {

    private static final int VARIANTS = 16;

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "mp4, mpeg4, 2",
        "mp4, libopenh264, 0",
        "mkv, mpeg4, 2",
        "avi, mpeg4, 0",
        "avi, mpeg4, 2",
        "ts, mpeg2video, 2",
        "ts, libopenh264, 0",
        "mxf, mpeg2video, 0",
        "mov, mjpeg, 0"
    })
    void aClipCutShortHasExactlyTheFramesThatAreThere(String container, String codec, int bFrames)
            throws IOException {
        TestClips clip = TestClips.of(codec).bFrames(bFrames).sound(sound(container));
        clip.pixels(codec.equals("mjpeg") ? "yuvj420p" : "yuv420p");
        if (container.equals("mp4") || container.equals("mov")) {
            clip.option("movflags", "faststart");
        }
        byte[] whole = Files.readAllBytes(clip.write(folder.resolve("whole." + container)));
        Path cut = folder.resolve("cut." + container);
        Files.write(cut, Arrays.copyOf(whole, whole.length * 6 / 10));
        try (ClipReader reader = FfmpegReader.open(cut)) {
            List<Integer> numbers = numbers(all(reader));
            int count = numbers.size();
            assertEquals(count, reader.info().frames());
            assertTrue(count > 15 && count < 50, "frames: " + count);
            assertEquals(IntStream.range(0, count).boxed().toList(), numbers);
            assertEquals(List.of(count - 2, count - 1), numbers(reader.last(2)));
            assertTrue(
                    container.equals("ts")
                            || reader.info().warnings().stream()
                                    .anyMatch(w -> w.contains("cut short")),
                    () -> reader.info().warnings().toString());
        }
    }

    @Test
    void aTransportStreamCutInFrontBeginsAtTheFirstFrameThatDecodes() throws IOException {
        byte[] whole =
                Files.readAllBytes(
                        TestClips.of("mpeg2video")
                                .bFrames(2)
                                .openGop()
                                .sound("mp2")
                                .write(folder.resolve("whole.ts")));
        int from = whole.length / 3;
        Path cut =
                Files.write(
                        folder.resolve("cut.ts"), Arrays.copyOfRange(whole, from, whole.length));
        try (ClipReader reader = FfmpegReader.open(cut)) {
            List<Frame> all = all(reader);
            List<Integer> numbers = numbers(all);
            int first = numbers.getFirst();
            assertEquals(IntStream.range(first, 50).boxed().toList(), numbers);
            assertEquals(all.size(), reader.info().frames());
            List<Frame> last = reader.last(4);
            for (int i = 0; i < 4; i++) {
                assertTrue(last.get(i).samePicture(all.get(all.size() - 4 + i)));
            }
        }
    }

    /// The promise is that nothing but a plain refusal comes of it, and that the process lives.
    @ParameterizedTest
    @CsvSource({
        "mp4, mpeg4",
        "mkv, mpeg4",
        "avi, mpeg4",
        "ts, mpeg2video",
        "mov, png",
        "mp4, libopenh264",
        "mkv, ffv1",
        "mxf, mpeg2video"
    })
    void brokenBytesAreRefusedOrReadButNeverWorse(String container, String codec)
            throws IOException {
        TestClips clip =
                TestClips.of(codec)
                        .size(64, 48)
                        .frames(12)
                        .sound(sound(container))
                        .pixels(codec.equals("png") ? "rgb24" : "yuv420p");
        byte[] whole = Files.readAllBytes(clip.write(folder.resolve(codec + "." + container)));
        for (int variant = 0; variant < VARIANTS; variant++) {
            Path broken = folder.resolve("broken" + variant + "." + container);
            Files.write(broken, broken(whole, new Random(1000L * variant + codec.length())));
            try (ClipReader reader = FfmpegReader.open(broken)) {
                assertEquals(reader.info().frames(), all(reader).size());
                reader.last(3);
                reader.sound(0, 20_000);
            } catch (MediaException e) {
                assertEquals(MediaException.Kind.BAD_INPUT, e.kind());
            }
            Files.delete(broken);
        }
    }

    /// A few flipped bytes, most of them in the header or the index, or a cut.
    private static byte[] broken(byte[] whole, Random random) {
        byte[] bytes =
                random.nextInt(4) == 0
                        ? Arrays.copyOf(whole, 1 + random.nextInt(whole.length))
                        : whole.clone();
        int flips = 1 + random.nextInt(12);
        for (int i = 0; i < flips; i++) {
            int near = Math.min(bytes.length, 1500);
            int at =
                    switch (random.nextInt(3)) {
                        case 0 -> random.nextInt(near);
                        case 1 -> bytes.length - 1 - random.nextInt(near);
                        default -> random.nextInt(bytes.length);
                    };
            bytes[at] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static String sound(String container) {
        return switch (container) {
            case "ts" -> "mp2";
            case "mp4" -> "aac";
            default -> "pcm_s16le";
        };
    }

    private static List<Frame> all(ClipReader reader) {
        List<Frame> frames = new ArrayList<>();
        for (Optional<Frame> f = reader.next(); f.isPresent(); f = reader.next()) {
            frames.add(f.get());
        }
        return frames;
    }

    private static List<Integer> numbers(List<Frame> frames) {
        return frames.stream().map(BarCode::read).toList();
    }
}
