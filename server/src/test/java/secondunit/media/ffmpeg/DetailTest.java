package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.fixture.Pictures;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;

class DetailTest {

    private static final FrameFormat FORMAT =
            Pictures.format(new Size(320, 192), PixelFormat.YUV420P8);

    /// Measured with OpenH264 at QP 12: noise of +-12, 18, 24 and 30 takes this many bits a pixel.
    @ParameterizedTest
    @CsvSource({"12,5.45", "18,6.43", "24,7.20", "30,7.79"})
    void noiseIsGuessedWithinATenth(int reach, double measured) {
        assertEquals(measured, Detail.bitsPerPixel(noise(reach)), measured / 10);
    }

    @Test
    void picturesTakeLittle() {
        assertTrue(Detail.bitsPerPixel(Pictures.waves(FORMAT, 3)) < 3);
        assertEquals(0, Detail.bitsPerPixel(Pictures.flat(FORMAT, 90, 128, 128)));
    }

    @Test
    void depthDoesNotMatter() {
        FrameFormat deep = FORMAT.withPixels(PixelFormat.YUV420P10);
        double eight = Detail.bitsPerPixel(Pictures.noise(FORMAT, 1));
        assertEquals(eight, Detail.bitsPerPixel(Pictures.noise(deep, 1)), 0.1);
    }

    private static Frame noise(int reach) {
        Frame full = Pictures.noise(FORMAT, reach);
        Frame frame = new Frame(FORMAT);
        for (int y = 0; y < 192; y++) {
            for (int x = 0; x < 320; x++) {
                int value = full.plane(0).get(x, y) * (2 * reach + 1) / 256;
                frame.plane(0).set(x, y, 128 - reach + value);
            }
        }
        return frame;
    }
}
