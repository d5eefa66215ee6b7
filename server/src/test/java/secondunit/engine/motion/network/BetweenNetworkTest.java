package secondunit.engine.motion.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import secondunit.engine.flow.FlowField;
import secondunit.engine.flow.Raster;
import secondunit.engine.motion.Moment;
import secondunit.engine.motion.Refiner;
import secondunit.engine.torch.TorchException;
import secondunit.fixture.Natives;
import secondunit.fixture.Refiners;
import secondunit.picture.Size;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The shipped network, and where it cannot work.
final class BetweenNetworkTest {

    private static final int WIDTH = 80;
    private static final int HEIGHT = 48;

    @TempDir private Path folder;

    private static Raster filled(int width, int height, float value) {
        Raster raster = new Raster(width, height);
        Arrays.fill(raster.values(), value);
        return raster;
    }

    /// A flat picture that goes 8 pixels to the right.
    private static Refiner.Pair pair() {
        List<Raster> planes =
                List.of(
                        filled(WIDTH, HEIGHT, 0.4f),
                        filled(WIDTH / 2, HEIGHT / 2, 0.5f),
                        filled(WIDTH / 2, HEIGHT / 2, 0.5f));
        return new Refiner.Pair(planes, planes, way(8), way(-8), new Size(WIDTH, HEIGHT), 5);
    }

    private static FlowField way(float across) {
        return new FlowField(filled(WIDTH, HEIGHT, across), new Raster(WIDTH, HEIGHT));
    }

    @Test
    void whatIsRightAlreadyStaysNearlyAsItIs() {
        Refiner network = Refiners.trained();
        try (Refiner.Refinement pair = network.between(pair()).orElseThrow()) {
            Moment moment = pair.at(0.25f, way(2), way(-6));
            assertEquals(WIDTH, moment.toFirst().width());
            assertEquals(HEIGHT, moment.early().height());
            assertEquals(-2, moment.toFirst().dx().at(WIDTH / 2, HEIGHT / 2), 1);
            assertEquals(6, moment.toSecond().dx().at(WIDTH / 2, HEIGHT / 2), 1);
            float share = moment.early().at(WIDTH / 2, HEIGHT / 2);
            assertTrue(share > 0.5 && share < 0.98, "share " + share);
            assertEquals(3, moment.added().size());
        }
        assertEquals(Optional.empty(), network.problem());
    }

    @Test
    void aClosedPairAnswersNothing() {
        Refiner.Refinement pair = Refiners.trained().between(pair()).orElseThrow();
        pair.close();
        pair.close();
        assertThrows(IllegalStateException.class, () -> pair.at(0.5f, way(4), way(-4)));
    }

    @Test
    void withoutLibtorchItStepsAsideAndSaysWhy() {
        Refiner network =
                new BetweenNetwork(
                        () -> {
                            throw new TorchException("libtorch is not there");
                        },
                        folder);
        assertEquals(Optional.empty(), network.problem());
        assertTrue(network.between(pair()).isEmpty());
        String problem = network.problem().orElseThrow();
        assertTrue(problem.contains("libtorch is not there"), problem);
        assertTrue(problem.contains("secondunit doctor"), problem);
        assertTrue(network.between(pair()).isEmpty(), "it is not tried again");
    }

    @Test
    void aCacheThatCannotHoldTheWeightsIsSaid() throws IOException {
        Path taken = Files.writeString(folder.resolve("models"), "a file");
        Refiner network = new BetweenNetwork(Natives::torch, taken);
        assertTrue(network.between(pair()).isEmpty());
        assertTrue(network.problem().orElseThrow().contains(taken.toString()));
    }
}
