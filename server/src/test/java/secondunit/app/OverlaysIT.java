package secondunit.app;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import secondunit.engine.stage.World;
import secondunit.engine.stage.json.WorldFolder;
import secondunit.fixture.ClipFile;
import secondunit.fixture.Composite;
import secondunit.fixture.Composite.Background;
import secondunit.fixture.Crewed;
import secondunit.fixture.TestSettings;
import secondunit.jobs.WorkerProcess;
import secondunit.picture.Frame;
import secondunit.render.Order;
import secondunit.render.Outcome;
import secondunit.shot.DeliveryFormat;
import secondunit.shot.Scene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every world with alpha, laid over black, white and a photo from each format that hosts take:
/// what a lossy format shows is what the lossless one shows, at soft edges too.
final class OverlaysIT {

    private static final double MOST_AT_EDGES = 5.0 / 255;

    @TempDir static Path home;
    private static WorkerProcess worker;

    @TempDir Path folder;

    @BeforeAll
    static void start() throws IOException {
        Settings settings = TestSettings.in(home);
        worker = new WorkerProcess(WorkerCommand.of(settings, "worker"));
    }

    @AfterAll
    static void stop() {
        worker.close();
    }

    static Stream<String> overlays() {
        return WorldFolder.bundled().worlds().stream().filter(World::alpha).map(World::id);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void noFormatLeavesAFringe(String world) throws InterruptedException {
        List<Frame> exact = made(world, DeliveryFormat.MOV_QTRLE, "mov");
        List<Frame> prores = made(world, DeliveryFormat.MOV_PRORES4444, "pro.mov");
        List<Frame> webm = made(world, DeliveryFormat.WEBM_VP9, "webm");
        for (Map.Entry<String, Background> below : backgrounds().entrySet()) {
            for (int i = 0; i < exact.size(); i++) {
                String where = "%s over %s, frame %d".formatted(world, below.getKey(), i);
                check(exact.get(i), prores.get(i), below.getValue(), "ProRes 4444: " + where);
                check(exact.get(i), webm.get(i), below.getValue(), "VP9: " + where);
            }
        }
    }

    private static Map<String, Background> backgrounds() {
        return Map.of(
                "black",
                (_, _, _) -> 0,
                "white",
                (_, _, _) -> 1,
                "a photo",
                (x, y, c) -> 0.5 + 0.4 * Math.sin(x * (0.11 + 0.05 * c) + y * 0.17));
    }

    private static void check(Frame exact, Frame lossy, Background below, String where) {
        double[] wanted = Composite.over(exact, below);
        double[] got = Composite.over(lossy, below);
        double sum = 0;
        int edges = 0;
        for (int i = 0; i < wanted.length; i++) {
            int pixel = i / 3;
            double alpha =
                    Composite.alpha(
                            exact, pixel % exact.size().width(), pixel / exact.size().width());
            if (alpha > 0.02 && alpha < 0.98) {
                sum += Math.abs(wanted[i] - got[i]);
                edges++;
            }
        }
        double mean = edges == 0 ? 0 : sum / edges;
        assertTrue(
                mean <= MOST_AT_EDGES,
                "%s: off by %.1f of 255 in the mean at soft edges".formatted(where, 255 * mean));
    }

    private List<Frame> made(String world, DeliveryFormat format, String extension)
            throws InterruptedException {
        Path file = folder.resolve("overlay." + extension);
        var request =
                Crewed.shot(world)
                        .size(320, 180)
                        .frames(96)
                        .range(40, 43)
                        .alpha()
                        .silent()
                        .request()
                        .withScene(new Scene(world, Map.of()));
        Outcome outcome =
                worker.render(new Order(world, request, file, format), null, _ -> {}).outcome();
        assertInstanceOf(Outcome.Done.class, outcome, outcome.toString());
        return new ArrayList<>(ClipFile.read(file).frames());
    }
}
