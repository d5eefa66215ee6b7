package secondunit.engine.motion.opencv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;

class DisFlowIT {

    private final DisFlow flow = new DisFlow();

    @Test
    void aShiftIsFound() {
        FlowField found = flow.flow(picture(160, 120, 0, 90), picture(160, 120, 3, 90));
        assertEquals(3, found.dx().at(80, 60), 0.1);
        assertEquals(0, found.dy().at(80, 60), 0.1);
    }

    @Test
    void aShiftOfAFaintPictureIsFound() {
        FlowField found = flow.flow(picture(160, 120, 0, 6), picture(160, 120, 2, 6));
        assertEquals(2, found.dx().at(80, 60), 0.3);
    }

    @Test
    void theSamePicturesGiveTheSameFlow() {
        Raster from = picture(161, 91, 0, 60);
        Raster to = picture(161, 91, 1.5, 60);
        FlowField first = flow.flow(from, to);
        for (int i = 0; i < 5; i++) {
            FlowField again = flow.flow(from, to);
            assertArrayEquals(first.dx().values(), again.dx().values());
            assertArrayEquals(first.dy().values(), again.dy().values());
        }
    }

    @Test
    void tinyPicturesAreTaken() {
        FlowField found = flow.flow(picture(16, 17, 0, 60), picture(16, 17, 0, 60));
        assertEquals(0, found.meanLength(), 0.01);
        assertEquals(17, found.height());
    }

    @Test
    void picturesOfTwoSizesAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> flow.flow(new Raster(64, 64), new Raster(64, 65)));
    }

    private static Raster picture(int width, int height, double shift, double contrast) {
        Raster raster = new Raster(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = x - shift;
                double value =
                        Math.sin(0.33 * u + 0.1 * y)
                                + Math.sin(0.21 * u - 0.35 * y)
                                + Math.sin(0.11 * u * 1.7 + 0.2 * y + 2);
                raster.set(x, y, (float) (128 + contrast * value / 3));
            }
        }
        return raster;
    }
}
