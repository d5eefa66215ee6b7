package secondunit.engine.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.engine.flow.Raster;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

class PlanesTest {

    @Test
    void wholePositionsAreCopiedAndOthersKeepTheTexture() {
        Raster raster = new Raster(64, 48);
        Cells.rows(raster, (x, y) -> raster.set(x, y, (float) (200 * Scene.texture(x, y))));
        assertEquals(raster.at(20, 30), Lanczos.sample(raster, 20, 30));
        assertEquals(200 * Scene.texture(20.4, 30.7), Lanczos.sample(raster, 20.4f, 30.7f), 0.6);
        assertEquals(raster.at(63, 47), Lanczos.sample(raster, 500, 500));
    }

    @Test
    void samplesAreRoundedAndHeldInRange() {
        FrameFormat format = Scene.format(PixelFormat.YUV420P10, 3, 3);
        Raster luma = new Raster(3, 3);
        Arrays.fill(luma.values(), 1023.6f);
        luma.set(0, 0, -4);
        luma.set(1, 0, 511.5f);
        Frame frame = Planes.toFrame(format, List.of(luma, new Raster(2, 2), new Raster(2, 2)));
        assertEquals(0, frame.plane(0).get(0, 0));
        assertEquals(512, frame.plane(0).get(1, 0));
        assertEquals(1023, frame.plane(0).get(2, 2));
    }

    @Test
    void holesAreFilledFromAround() {
        Raster sums = new Raster(33, 17);
        Raster weights = new Raster(33, 17);
        Cells.rows(
                sums,
                (x, y) -> {
                    boolean known = x < 10 || x > 20;
                    weights.set(x, y, known ? 1 : 0);
                    sums.set(x, y, known ? (x < 10 ? 10 : 30) : 0);
                });
        Raster filled = PullPush.fill(sums, weights);
        assertEquals(10, filled.at(3, 8), 1e-4);
        assertTrue(filled.at(15, 8) > 11 && filled.at(15, 8) < 29);
    }

    @Test
    void grainIsMeasuredAndMadeAlike() {
        Random random = new Random(1);
        Raster clean = new Raster(160, 96);
        Raster first = new Raster(160, 96);
        Raster second = new Raster(160, 96);
        for (int i = 0; i < clean.values().length; i++) {
            clean.values()[i] = 100;
            first.values()[i] = (float) (100 + 5 * random.nextGaussian());
            second.values()[i] = (float) (100 + 5 * random.nextGaussian());
        }
        Grain grain = GrainMeter.between(first, second, 255);
        assertEquals(5, grain.at(100), 0.5);
        Raster all = new Raster(160, 96);
        Arrays.fill(all.values(), 1);
        grain.addTo(clean, all, 9);
        double squares = 0;
        for (float value : clean.values()) {
            squares += (value - 100) * (value - 100);
        }
        assertEquals(grain.at(100), Math.sqrt(squares / clean.values().length), 0.2);
    }

    @Test
    void barsAreFoundAndDarkPicturesAreNot() {
        Raster barred = new Raster(64, 48);
        Cells.rows(barred, (x, y) -> barred.set(x, y, y < 6 ? 16 : 90 + x));
        assertEquals(new Matte(0, 7, 64, 48), Matte.of(List.of(barred, barred)));
        Raster dark = new Raster(64, 48);
        Cells.rows(dark, (x, y) -> dark.set(x, y, 18 + (x * 7 + y * 3) % 9));
        assertEquals(new Matte(0, 0, 64, 48), Matte.of(List.of(dark, dark)));
    }
}
