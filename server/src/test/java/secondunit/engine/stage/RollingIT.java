package secondunit.engine.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.engine.stage.BallTracks.Track;
import secondunit.picture.Size;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.util.List;
import java.util.Map;

/// The bundled world `rolling`: on every ramp a ball speeds up as a solid sphere does that rolls
/// without slipping, by 5/7 g sin a, with the slope a taken from its path.
final class RollingIT extends OnStage {

    private static final Size SIZE = new Size(640, 360);
    private static final Timebase RATE = Timebase.of(24);
    private static final double NEAR = 0.02;

    /// Metres that the picture is high.
    private static final double BOARD = 1.2;

    /// Grey, so that colour is the balls' alone.
    private static final double STEEL = 1;

    private static final int FEWEST_FRAMES = 24;

    @ParameterizedTest
    @CsvSource({"4, 9.81, 2, 144", "7, 3.72, 3, 192"})
    void aBallSpeedsUpByFiveSeventhsOfItsWeightAlongTheRamp(
            double degrees, double gravity, double ramps, long frames) throws InterruptedException {
        BallTracks tracks = new BallTracks();
        Stage stage = stage();
        new Filming(stage, RATE, SIZE, true)
                .film(
                        "rolling",
                        Map.of(
                                "count", 1.0, "rails", STEEL, "ramps", ramps, "angle", degrees,
                                "gravity", gravity),
                        new FrameRange(0, frames),
                        tracks::look);
        double seconds = (double) RATE.denominator() / RATE.numerator();
        double metres = BOARD / SIZE.height();
        List<Descent> descents =
                tracks.tracks(FEWEST_FRAMES).stream()
                        .map(Track::spots)
                        .flatMap(spots -> Descent.of(spots, FEWEST_FRAMES).stream())
                        .toList();
        assertTrue(descents.size() >= 2, () -> "ramps: " + descents);
        for (Descent descent : descents) {
            double measured = descent.acceleration() * metres / (seconds * seconds);
            double theory = 5.0 / 7 * gravity * Math.sin(descent.slope());
            assertEquals(theory, measured, NEAR * theory, descent::toString);
            assertTrue(descent.slope() > Math.toRadians(2), descent::toString);
        }
    }
}
