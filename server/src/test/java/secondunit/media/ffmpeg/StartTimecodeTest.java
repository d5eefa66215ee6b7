package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.fixture.TestClips;
import secondunit.media.ClipInfo;
import secondunit.media.ClipReader;
import secondunit.timeline.Timebase;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Timecode tracks that count at another rate than the picture. A clip is written with a track at
/// its own rate, and then the track's sample description (QuickTime File Format, "Timecode Media")
/// is overwritten: the number in the track stays and now counts frames of the other rate.
final class StartTimecodeTest {

    private static final int TIME_SCALE = 20;

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "50, 01:00:00:13, 25, 1, 25, 02:00:00:26",
        "60000/1001, 01:00:00;05, 30000, 1001, 30, 02:00:00;10",
        "25, 02:00:00:13, 50, 1, 50, 01:00:00:06",
        "25, 02:00:00:14, 50, 1, 50, 01:00:00:07",
        "50, 01:00:00:13, 50, 1, 50, 01:00:00:13",
        "50, 01:00:00:13, 50, 1, 25, 02:00:00:26",
        "24000/1001, 01:00:00:13, 24, 1, 24, 01:00:00:13"
    })
    void theLabelIsThePicturesOwn(
            String rate, String label, int scale, int duration, int frames, String expected)
            throws IOException {
        ClipInfo info = info(rate, label, scale, duration, frames);
        boolean exact = !expected.endsWith(":06");
        assertEquals(exact ? expected : "null", String.valueOf(info.start()));
        assertEquals(!exact, isLeftOut(info));
    }

    @ParameterizedTest
    @CsvSource({"24, 1, 24", "30000, 1001, 30", "25, 1, 30", "25, 0, 25"})
    void aLabelThatHasNoExactFrameIsLeftOutAndSaid(int scale, int duration, int frames)
            throws IOException {
        ClipInfo info = info("50", "01:00:00:13", scale, duration, frames);
        assertNull(info.start());
        assertTrue(isLeftOut(info), () -> info.warnings().toString());
    }

    private static boolean isLeftOut(ClipInfo info) {
        return info.warnings().stream()
                .anyMatch(warning -> warning.contains("start timecode is left out"));
    }

    private ClipInfo info(String rate, String label, int scale, int duration, int frames)
            throws IOException {
        Path file =
                TestClips.of("mpeg4")
                        .rate(Timebase.parse(rate))
                        .timecode(label)
                        .write(folder.resolve("tc.mov"));
        byte[] clip = Files.readAllBytes(file);
        String text = new String(clip, StandardCharsets.ISO_8859_1);
        int type = text.indexOf("tmcd", text.lastIndexOf("stsd"));
        assertTrue(type > 0, "no timecode track");
        ByteBuffer.wrap(clip)
                .putInt(type + TIME_SCALE, scale)
                .putInt(type + TIME_SCALE + 4, duration)
                .put(type + TIME_SCALE + 8, (byte) frames);
        Files.write(file, clip);
        try (ClipReader reader = FfmpegReader.open(file)) {
            return reader.info();
        }
    }
}
