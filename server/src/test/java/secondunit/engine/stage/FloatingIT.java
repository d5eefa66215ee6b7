package secondunit.engine.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.picture.Size;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The bundled world `floating` on still water: a thing displaces its own weight, so that its
/// density says how much of it lies under the waterline.
final class FloatingIT extends OnStage {

    private static final double BALLS = 1;
    private static final double BOXES = 2;

    /// Of a thing's height.
    private static final double NEAR = 0.02;

    @ParameterizedTest
    @CsvSource({"0.15, 1", "0.3, 2", "0.5, 3", "0.7, 4", "0.85, 5"})
    void aBallLiesAsDeepAsTheCapThatWeighsAsMuch(double density, long seed)
            throws InterruptedException {
        Draught draught = draught(BALLS, density, seed);
        assertEquals(cap(density), draught.share(), NEAR, draught::toString);
    }

    @ParameterizedTest
    @CsvSource({"0.2, 6", "0.35, 7", "0.5, 8", "0.65, 9", "0.8, 10"})
    void aBoxLiesAsDeepAsItsDensity(double density, long seed) throws InterruptedException {
        Draught draught = draught(BOXES, density, seed);
        assertEquals(density, draught.share(), NEAR, draught::toString);
    }

    private static Draught draught(double things, double density, long seed)
            throws InterruptedException {
        // the same water with its middle free has two things to the sides
        return Draught.of(
                picture(still(things, density, 1), seed), picture(still(things, density, 2), seed));
    }

    private static Map<String, Double> still(double things, double density, double count) {
        return Map.of(
                "things",
                things,
                "relative_density",
                density,
                "count",
                count,
                "waves",
                0.0,
                "clear",
                0.3);
    }

    private static RgbPicture picture(Map<String, Double> parameters, long seed)
            throws InterruptedException {
        List<RgbPicture> pictures = new ArrayList<>();
        Stage stage = stage();
        new Filming(stage, Timebase.of(24), new Size(960, 540), false, seed)
                .film("floating", parameters, new FrameRange(0, 1), pictures::add);
        return pictures.getFirst();
    }

    /// The share of a sphere's height, by bisection, under which lies this share of its volume: a
    /// cap of height h of a sphere of radius 1 holds h^2 (3 - h) / 4 of it.
    private static double cap(double volume) {
        double low = 0;
        double high = 2;
        while (high - low > 1e-9) {
            double h = (low + high) / 2;
            if (h * h * (3 - h) / 4 < volume) {
                low = h;
            } else {
                high = h;
            }
        }
        return low / 2;
    }
}
