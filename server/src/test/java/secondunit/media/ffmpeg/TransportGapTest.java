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
import secondunit.picture.Frame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Transport streams whose time jumps near the end: a recording that dropped a frame, or a cut.
final class TransportGapTest {

    private static final int PACKET = 188;
    private static final int HEAD = 60;

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "mpeg2video, 0, false, 45",
        "mpeg2video, 2, false, 45",
        "mpeg2video, 2, true, 37",
        "mpeg2video, 2, true, 48",
        "libopenh264, 0, false, 45"
    })
    void framesAfterADroppedOneAreKept(String codec, int bFrames, boolean openGop, int drop) {
        TestClips clip = TestClips.of(codec).bFrames(bFrames).times(i -> i < drop ? i : i + 1);
        if (openGop) {
            clip.openGop();
        }
        try (ClipReader reader = FfmpegReader.open(clip.write(folder.resolve("drop.ts")))) {
            assertEquals(50, reader.info().frames());
            assertEquals(IntStream.range(0, 50).boxed().toList(), numbers(all(reader)));
            assertEquals(List.of(47, 48, 49), numbers(reader.last(3)));
            assertWarns(reader, "jumps from frame " + (drop - 1) + " to frame " + drop);
        }
    }

    /// The picture of the last frame is overwritten with zeros, its time stamp left as it is.
    @Test
    void framesAfterAJumpThatDoNotDecodeAreLeftOutAndSaidToBe() throws IOException {
        TestClips clip = TestClips.of("mpeg2video").size(640, 352).times(i -> i < 45 ? i : i + 1);
        byte[] whole = Files.readAllBytes(clip.write(folder.resolve("drop.ts")));
        int last = whole.length / PACKET - 8;
        for (int packet = last; packet < last + 6; packet++) {
            Arrays.fill(whole, packet * PACKET + HEAD, (packet + 1) * PACKET, (byte) 0);
        }
        Path file = Files.write(folder.resolve("damaged.ts"), whole);
        try (ClipReader reader = FfmpegReader.open(file)) {
            assertEquals(45, reader.info().frames());
            assertEquals(IntStream.range(0, 45).boxed().toList(), numbers(all(reader)));
            assertWarns(reader, "cut short");
        }
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

    private static void assertWarns(ClipReader reader, String words) {
        assertTrue(
                reader.info().warnings().stream().anyMatch(warning -> warning.contains(words)),
                () -> reader.info().warnings().toString());
    }
}
