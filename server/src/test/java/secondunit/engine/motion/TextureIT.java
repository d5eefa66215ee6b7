package secondunit.engine.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import secondunit.engine.Material;
import secondunit.engine.Performance;
import secondunit.engine.flow.Raster;
import secondunit.engine.motion.opencv.DisFlow;
import secondunit.fixture.Refiners;
import secondunit.picture.Frame;
import secondunit.picture.FrameFormat;
import secondunit.picture.PixelFormat;
import secondunit.shot.Casting;
import secondunit.shot.Quality;
import secondunit.shot.ShotRequest;
import secondunit.shot.Side;
import secondunit.timeline.Timebase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// New frames farther away than movement lasts: what lives in its place is shown again.
class TextureIT {

    private static final Timebase RATE = Timebase.of(25);
    private static final int KNOWN = 60;
    private static final int NEW = 30;
    private static final int PERIOD = 20;
    private static final FrameFormat FORMAT = Scene.format(PixelFormat.YUV420P8, 192, 112);

    /// Standing waves of three harmonics: nothing travels, and it looks the same every PERIOD.
    private static final Scene BOILING =
            (x, y, frame) -> {
                double turn = 2 * Math.PI * frame / PERIOD;
                return 0.5
                        + 0.14 * Math.sin(0.16 * x + 0.05 * y) * Math.cos(turn)
                        + 0.12 * Math.sin(0.07 * x - 0.21 * y + 1) * Math.cos(2 * turn + 1)
                        + 0.1 * Math.sin(0.19 * x + 0.17 * y + 2) * Math.cos(3 * turn + 2);
            };

    private final Motion motion = new Motion(new DisFlow(), Refiners.trained());
    private double unseen;

    @Test
    void whatComesBackGoesOnFromAMomentThatIsLikeTheJoin() throws Exception {
        List<Frame> all = Scene.shoot(BOILING, FORMAT, 0, KNOWN + NEW, 0);

        List<Frame> made = extend(all.subList(0, KNOWN), Side.TAIL);

        double mean = mean(made, all.subList(KNOWN, KNOWN + NEW));
        assertTrue(mean > 30, () -> "PSNR " + mean);
        assertEquals(0, unseen, 1e-6);
    }

    @Test
    void beforeItsStartItGoesBackLikewise() throws Exception {
        List<Frame> all = Scene.shoot(BOILING, FORMAT, 0, KNOWN + NEW, 0);

        List<Frame> made = extend(all.subList(NEW, KNOWN + NEW), Side.HEAD);

        double mean = mean(made, all.subList(0, NEW));
        assertTrue(mean > 30, () -> "PSNR " + mean);
    }

    @Test
    void aCameraThatTravelsGoesOnAndSaysWhatNobodyFilmed() throws Exception {
        List<Frame> all = Scene.shoot(Scene.pan(3, 0), FORMAT, 0, KNOWN + NEW, 0);

        List<Frame> made = extend(all.subList(0, KNOWN), Side.TAIL);

        List<Frame> early = all.subList(KNOWN, KNOWN + 6);
        double moved = mean(made.subList(0, 6), early);
        double held = mean(Collections.nCopies(6, all.get(KNOWN - 1)), early);
        assertTrue(moved > held + 6, () -> "moved " + moved + ", held " + held);
        double entered = 3.0 * NEW / FORMAT.size().width();
        assertEquals(entered, unseen, 0.1);
    }

    private List<Frame> extend(List<Frame> source, Side side) throws InterruptedException {
        Casting casting = new Casting("motion", Quality.FINAL, 3);
        Material.Context context = new Material.Context(source, RATE, null);
        Material material =
                side == Side.TAIL ? new Material(context, null) : new Material(null, context);
        List<Frame> made = new ArrayList<>();
        try (Performance performance =
                motion.perform(
                        new ShotRequest.Extend(Path.of("clip"), side, NEW, 0, "", casting),
                        material,
                        FORMAT)) {
            for (var next = performance.next(); next.isPresent(); next = performance.next()) {
                made.add(next.get());
            }
            unseen = performance.unseen();
        }
        return made;
    }

    private static double mean(List<Frame> made, List<Frame> truth) {
        double sum = 0;
        for (int i = 0; i < made.size(); i++) {
            sum += psnr(Planes.of(made.get(i).plane(0)), Planes.of(truth.get(i).plane(0)));
        }
        return sum / made.size();
    }

    private static double psnr(Raster made, Raster truth) {
        double squares = 0;
        for (int i = 0; i < made.values().length; i++) {
            double error = made.values()[i] - truth.values()[i];
            squares += error * error / made.values().length;
        }
        return 10 * Math.log10(255 * 255 / Math.max(1e-3, squares));
    }
}
