package secondunit.engine.rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import secondunit.picture.Colour;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.picture.Size;
import secondunit.shot.CameraMove;
import secondunit.timeline.Ratio;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntBinaryOperator;

final class OpticalPrinterTest {

    private static final Size SHOT = new Size(64, 36);

    @Test
    void aStillOfTheShotsSizeIsPrintedAsItIs() {
        SplittableRandom random = new SplittableRandom(1);
        Frame still = still(SHOT, (x, y) -> random.nextInt(256));
        Print print = print(still, View.whole(SHOT, SHOT));
        for (int y = 0; y < SHOT.height(); y++) {
            for (int x = 0; x < SHOT.width(); x++) {
                assertEquals(still.plane(1).get(x, y) / 255f, at(print, 1, x, y), 1e-7f);
            }
        }
    }

    @Test
    void aPartOfAPixelMovesThePictureByThatPart() {
        Frame ramp = still(SHOT, (x, y) -> 3 * x + 2 * y);
        Print print = print(ramp, View.whole(SHOT, SHOT).closer(0.5).moved(0.3, -0.4));
        for (int y = 0; y < SHOT.height(); y++) {
            double v = 9 - 0.4 + (y + 0.5) / 2 - 0.5;
            double u = 16 + 0.3 + 20.5 / 2 - 0.5;
            assertEquals((3 * u + 2 * v) / 255, at(print, 0, 20, y), 0.002);
        }
    }

    @Test
    void fineDetailKeepsItsBrightnessWhereItIsMadeSmall() {
        Frame chequered = still(new Size(640, 360), (x, y) -> (x + y) % 2 * 255);
        Print print = print(chequered, View.whole(chequered.size(), SHOT));
        assertEquals(0.735, at(print, 2, 30, 17), 0.01);
    }

    @Test
    void aPixelAloneFillsThePicture() {
        Frame one = still(new Size(1, 1), (x, y) -> 77);
        Print print = print(one, View.whole(one.size(), SHOT));
        assertEquals(77 / 255f, at(print, 0, 0, 0), 1e-6f);
        assertEquals(77 / 255f, at(print, 0, 63, 35), 1e-6f);
    }

    private static Print print(Frame still, View view) {
        Ride ride = new Ride(still.size(), SHOT, Travel.of(List.<CameraMove>of(), 1, true));
        return new OpticalPrinter(still, ride, SHOT).print(view, SHOT);
    }

    private static float at(Print print, int plane, int x, int y) {
        return print.plane(plane)[y * SHOT.width() + x];
    }

    private static Frame still(Size size, IntBinaryOperator value) {
        Frame still = new Frame(new FrameFormat(size, PixelFormat.RGB8, Colour.RGB709, Ratio.ONE));
        for (int plane = 0; plane < 3; plane++) {
            for (int y = 0; y < size.height(); y++) {
                for (int x = 0; x < size.width(); x++) {
                    still.plane(plane).set(x, y, value.applyAsInt(x, y));
                }
            }
        }
        return still;
    }
}
