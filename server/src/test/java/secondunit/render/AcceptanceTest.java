package secondunit.render;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.media.ClipInfo;
import secondunit.picture.Colour;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;
import secondunit.shot.RefusedException;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.util.List;

final class AcceptanceTest {

    private static final long GIBI = 1L << 30;

    @Test
    void eightKNeedsAMachineThatHasTheMemory() {
        ClipInfo clip = clip(7680, 4320, Timebase.of(25), true);
        assertDoesNotThrow(() -> Acceptance.check(clip, 8 * GIBI));
        RefusedException refused =
                assertThrows(RefusedException.class, () -> Acceptance.check(clip, 2 * GIBI));
        assertTrue(refused.refusal().what().contains("2048 MB may be used"));
        assertTrue(refused.refusal().hint().contains("more memory"));
    }

    @ParameterizedTest
    @CsvSource({
        "29.871, 30000/1001",
        "29970/1000, 30000/1001",
        "19.078, 24000/1001",
        "47/2, 24000/1001",
        "59.2, 60000/1001"
    })
    void anUnevenClipIsConformedToTheNextUsualRate(String average, String even) {
        Timebase rate =
                average.contains("/")
                        ? Timebase.parse(average)
                        : new Timebase(Math.round(1000 * Double.parseDouble(average)), 1000);
        ClipInfo clip = clip(640, 360, rate, false);
        RefusedException refused =
                assertThrows(RefusedException.class, () -> Acceptance.check(clip, GIBI));
        assertTrue(
                refused.refusal().hint().contains("-r %s ".formatted(even)),
                refused.refusal().hint());
    }

    private static ClipInfo clip(int width, int height, Timebase rate, boolean constant) {
        return new ClipInfo(
                Path.of("clip.mov"),
                "mov",
                "prores",
                rate,
                100,
                new FrameFormat(
                        new Size(width, height), PixelFormat.YUV422P10, Colour.BT709, Ratio.ONE),
                constant,
                false,
                0,
                null,
                null,
                null,
                List.of());
    }
}
