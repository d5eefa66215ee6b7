package secondunit.engine.motion.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import secondunit.engine.flow.Raster;

import java.util.Arrays;

final class SimilarityTest {

    private static Raster pattern() {
        Raster raster = new Raster(32, 24);
        for (int y = 0; y < 24; y++) {
            for (int x = 0; x < 32; x++) {
                raster.set(x, y, (7 * x + 13 * y + x * y) % 200 + 20);
            }
        }
        return raster;
    }

    private static Raster flat(float value) {
        Raster raster = new Raster(32, 24);
        Arrays.fill(raster.values(), value);
        return raster;
    }

    @Test
    void aPictureIsLikeItself() {
        assertEquals(1, Similarity.ssim(pattern(), pattern()), 1e-6);
    }

    /// Without structure only the luminance term is left: (2ab + C1) / (a2 + b2 + C1).
    @Test
    void twoGraysDifferByTheirLuminanceAlone() {
        assertEquals(22006.5025 / 22106.5025, Similarity.ssim(flat(100), flat(110)), 1e-4);
    }

    /// The value was computed from the paper's formulas with NumPy in double precision:
    /// two-dimensional convolution with the same window, windows within the picture only.
    @Test
    void aKnownPairHasItsKnownValue() {
        Raster made = pattern();
        for (int y = 0; y < 24; y++) {
            for (int x = 0; x < 32; x++) {
                double value = 0.8 * made.at(x, y) + 10 + (3 * x + 5 * y) % 17;
                made.set(x, y, (float) Math.clamp(Math.rint(value), 0, 255));
            }
        }
        assertEquals(0.9689585, Similarity.ssim(made, pattern()), 1e-4);
    }

    @Test
    void aPictureSmallerThanAWindowIsSaid() {
        Raster small = new Raster(10, 40);
        assertThrows(IllegalArgumentException.class, () -> Similarity.ssim(small, small));
    }
}
