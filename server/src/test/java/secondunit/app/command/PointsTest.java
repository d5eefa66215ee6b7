package secondunit.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.fixture.Pictures;
import secondunit.media.ClipInfo;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;
import secondunit.timeline.Timecode;

import java.nio.file.Path;
import java.util.List;

final class PointsTest {

    @ParameterizedTest
    @CsvSource({
        "24000/1001, 01:00:00:00, 01:00:01:00, 01:00:02:12, 24, 60",
        "30000/1001, 01:00:59;20, 01:01:00;02, 01:01:00;12, 10, 20",
        "30000/1001, 01:00:59;20, 01:01:00:02, 01:01:00:12, 10, 20",
        "25, 23:59:59:00, 00:00:00:00, 00:00:01:00, 25, 50",
        "60000/1001, 10:00:00;00, 10:00:01;00, 10:00:01;30, 60, 90",
        "25, 00:00:00:00, 12f, 40, 12, 40",
        "25, 00:00:00:00, 0s, 1.2s, 0, 30",
        "24000/1001, 00:00:00:00, 0.5s, 2s, 12, 48"
    })
    void pointsAreReadAsTheClipCounts(
            String rate, String start, String from, String to, long in, long out) {
        assertEquals(new FrameRange(in, out), Points.range(from, to, clip(rate, start)));
    }

    @Test
    void aClipWithoutTimecodeCountsFromZero() {
        assertEquals(
                new FrameRange(30, 61),
                Points.range("00:00:01:05", "00:00:02:11", clip("25", null)));
    }

    @Test
    void withoutPointsItIsTheWholeClip() {
        assertEquals(new FrameRange(0, 100), Points.range(null, null, clip("25", null)));
        assertEquals(new FrameRange(40, 100), Points.range("40f", null, clip("25", null)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60f|40f|must end after it begins",
                "40f|40f|must end after it begins",
                "40f|101f|has frames 0..100 (01:00:00:00 to 01:00:04:00)",
                "00:59:00:00|40f|not within",
                "01:00:00:25|40f|does not exist at 25",
                "01:00:00;10|40f|drop-frame",
                "soon|40f|--from \"soon\" is no timecode",
                "-3|40f|--from \"-3\"",
                "1f|4.2|--to \"4.2\""
            })
    void whatMakesNoSenseIsSaid(String from, String to, String said) {
        var wrong =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> Points.range(from, to, clip("25", "01:00:00:00")));
        assertTrue(String.valueOf(wrong.getMessage()).contains(said), wrong.getMessage());
    }

    private static ClipInfo clip(String rate, @Nullable String start) {
        Timebase timebase = Timebase.parse(rate);
        return new ClipInfo(
                Path.of("a.mov"),
                "mov",
                "prores",
                timebase,
                100,
                Pictures.format(new Size(64, 48), PixelFormat.YUV420P8),
                true,
                false,
                0,
                start == null ? null : Timecode.parse(start, timebase),
                null,
                null,
                List.of());
    }
}
