package secondunit.engine.motion.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import secondunit.fixture.Pictures;
import secondunit.picture.Frame;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;

final class FidelityTest {

    private static final Size SIZE = new Size(32, 20);

    private static double psnr(Frame made, Frame truth) {
        return Fidelity.psnr(Fidelity.luma(made), Fidelity.luma(truth));
    }

    private static Frame gray(PixelFormat pixels, int... values) {
        return Pictures.flat(Pictures.format(SIZE, pixels), values);
    }

    @Test
    void anErrorOfFiveEverywhereIsAThirtyFourthOfTheRange() {
        Frame truth = gray(PixelFormat.YUV420P8, 100, 128, 128);
        Frame made = gray(PixelFormat.YUV420P8, 105, 90, 90);
        assertEquals(20 * Math.log10(255 / 5.0), psnr(made, truth), 1e-6);
    }

    @Test
    void theSamePictureCountsSixtyAndNothingCountsMore() {
        Frame truth = gray(PixelFormat.YUV420P8, 100, 128, 128);
        Frame close = gray(PixelFormat.YUV420P8, 100, 128, 128);
        assertEquals(60, psnr(truth, close));
        close.plane(0).set(3, 3, 101);
        assertEquals(60, psnr(truth, close));
    }

    @Test
    void tenBitsAreMeasuredOnTheirOwnRange() {
        Frame truth = gray(PixelFormat.YUV420P10, 400, 512, 512);
        Frame made = gray(PixelFormat.YUV420P10, 420, 512, 512);
        assertEquals(20 * Math.log10(1023 / 20.0), psnr(made, truth), 1e-4);
    }

    @Test
    void redCountsAsMuchAsItsLuma() {
        Frame truth = gray(PixelFormat.RGB8, 100, 100, 100);
        Frame made = gray(PixelFormat.RGB8, 110, 100, 100);
        assertEquals(20 * Math.log10(255 / 2.126), psnr(made, truth), 1e-3);
    }
}
