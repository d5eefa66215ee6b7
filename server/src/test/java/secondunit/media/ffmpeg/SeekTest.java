package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.fixture.BarCode;
import secondunit.fixture.TestClips;
import secondunit.media.ClipReader;

import java.nio.file.Path;

final class SeekTest {

    private static final int FRAMES = 50;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "mpeg4, a.mov, false",
        "libopenh264, a.mp4, false",
        "mpeg2video, a.ts, true",
        "mpeg2video, a.mkv, true",
        "ffv1, a.mkv, false"
    })
    void theNextFrameIsTheOneAskedForWhereverItWasBefore(
            String codec, String name, boolean openGop) {
        TestClips clips = TestClips.of(codec).frames(FRAMES);
        if (openGop) {
            clips.bFrames(2).openGop();
        }
        try (ClipReader reader = new FfmpegMedia().open(clips.write(folder.resolve(name)))) {
            for (int frame : new int[] {17, 18, 3, 0, 49, 25, 24, 12, 13}) {
                reader.seek(frame);
                assertEquals(frame, number(reader), "asked for " + frame);
                if (frame < FRAMES - 1) {
                    assertEquals(frame + 1, number(reader), "after " + frame);
                }
            }
            reader.seek(FRAMES);
            assertTrue(reader.next().isEmpty());
            reader.seek(7);
            assertEquals(7, number(reader));
            assertThrows(IllegalArgumentException.class, () -> reader.seek(FRAMES + 1));
            assertThrows(IllegalArgumentException.class, () -> reader.seek(-1));
        }
    }

    private static int number(ClipReader reader) {
        return BarCode.read(reader.next().orElseThrow());
    }
}
