package secondunit.engine.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.picture.Samples;
import secondunit.picture.Size;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The bundled world `storm`: thunder comes as long after the flash as sound takes from where the
/// bolt is drawn. How far that is, is read from the picture: clouds hang 1100 m above the ground,
/// the eye stands 1.7 m above it, and the lens shows 1 / 1.3 of the distance as the picture's
/// height.
final class ThunderIT extends OnStage {

    private static final Timebase RATE = Timebase.of(24);
    private static final double METRES_HIGH = 1100 + 1.7;
    private static final double FOCAL = 1.3;
    private static final double METRES_A_SECOND = 343;
    private static final double NEAR = 0.03;
    private static final float BOLT = 0.85f;
    private static final Map<String, Double> DRY =
            Map.of("density", 0.0, "wind", 0.0, "lightning", 2.0, "distance", 4200.0, "fork", 1.0);

    private static Filming camera(Size size, long seed) {
        Stage stage = stage();
        return new Filming(stage, RATE, size, true, seed);
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 5, 8})
    void thunderComesAsLateAsTheBoltIsFar(long seed) throws InterruptedException {
        List<RgbPicture> pictures = new ArrayList<>();
        camera(new Size(1280, 720), seed).film("storm", DRY, new FrameRange(0, 30), pictures::add);
        int flash = flash(pictures);
        double metres = METRES_HIGH * FOCAL / height(pictures);
        Samples sound =
                camera(new Size(64, 36), seed)
                        .film("storm", DRY, new FrameRange(0, 28 * 24), _ -> {});
        double heard = thunder(sound) - flash / 24.0;
        assertEquals(metres / METRES_A_SECOND, heard, NEAR * heard, metres + " m");
    }

    private static int flash(List<RgbPicture> pictures) {
        for (int i = 0; i < pictures.size(); i++) {
            if (rows(pictures.get(i)).length > 0) {
                return i;
            }
        }
        throw new AssertionError("no bolt is seen");
    }

    /// Of the bolt, in picture heights, where it is seen longest.
    private static double height(List<RgbPicture> pictures) {
        double most = 0;
        for (RgbPicture picture : pictures) {
            int[] rows = rows(picture);
            if (rows.length > 0) {
                most = Math.max(most, (rows[rows.length - 1] - rows[0] + 1.0) / picture.height());
            }
        }
        return most;
    }

    /// The rows that a bolt is seen in, from the top.
    private static int[] rows(RgbPicture picture) {
        int[] rows = new int[picture.height()];
        int count = 0;
        for (int y = 0; y < picture.height(); y++) {
            float[] samples = picture.samples();
            int row = 3 * y * picture.width();
            boolean bright = false;
            for (int x = 0; x < picture.width(); x++) {
                bright |= samples[row + 3 * x] > BOLT;
            }
            if (bright) {
                rows[count++] = y;
            }
        }
        return Arrays.copyOf(rows, count);
    }

    /// Seconds until the sound, over 20 ms, is ten times as strong as it is at rest.
    private static double thunder(Samples sound) {
        int hop = sound.sampleRate() / 50;
        double[] energy = new double[sound.length() / hop];
        for (int c = 0; c < sound.channels(); c++) {
            for (int i = 0; i < energy.length * hop; i++) {
                energy[i / hop] += sound.channel(c)[i] * sound.channel(c)[i];
            }
        }
        double rest = Arrays.stream(energy, 0, 50).max().orElseThrow();
        for (int i = 50; i < energy.length; i++) {
            if (energy[i] > 10 * rest) {
                return (double) i * hop / sound.sampleRate();
            }
        }
        throw new AssertionError("no thunder is heard");
    }
}
