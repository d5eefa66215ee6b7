package secondunit.engine.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.engine.stage.BallTracks.Track;
import secondunit.picture.Samples;
import secondunit.picture.Size;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.util.List;
import java.util.Map;

/// The bundled world `pendulum`: each ball goes round a circle, in the time that theory gives a
/// pendulum of its length and swing, and is heard when it turns.
final class PendulumIT extends OnStage {

    private static final Timebase RATE = Timebase.of(24);
    private static final double NEAR = 0.01;
    private static final double LATEST = 0.010;

    private static Filming camera() {
        Stage stage = stage();
        return new Filming(stage, RATE, new Size(640, 360), true);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 8, 9.81, 96",
        "1, 60, 9.81, 96",
        "0.4, 30, 9.81, 60",
        "0.5, 78, 9.81, 84",
        "0.3, 25, 1.62, 120"
    })
    void thePeriodIsThatOfTheory(double length, double degrees, double gravity, long frames)
            throws InterruptedException {
        BallTracks tracks = new BallTracks();
        camera().film(
                        "pendulum",
                        Map.of(
                                "count",
                                1.0,
                                "length",
                                length,
                                "amplitude",
                                degrees,
                                "gravity",
                                gravity),
                        new FrameRange(0, frames),
                        tracks::look);
        Swing swing = swings(tracks, 1).getFirst();
        double theory = theory(length, swing.amplitude(), gravity);
        assertEquals(theory, swing.period(), NEAR * theory, swing::toString);
        assertEquals(Math.toRadians(degrees), swing.amplitude(), 0.02, swing::toString);
    }

    @Test
    void eachPendulumOfARowKeepsItsOwnPeriod() throws InterruptedException {
        BallTracks tracks = new BallTracks();
        camera().film(
                        "pendulum",
                        Map.of("count", 5.0, "cycle", 24.0, "amplitude", 30.0, "start", 0.0),
                        new FrameRange(0, 96),
                        tracks::look);
        List<Swing> swings = swings(tracks, 5);
        double longest = swings.stream().mapToDouble(Swing::period).max().orElseThrow();
        assertEquals(theory(1, Math.toRadians(30), 9.81), longest, NEAR * longest);
        // in the cycle, 12 swings of the longest, the others make one, two, three and four more
        double[] counts =
                swings.stream().mapToDouble(s -> 12 * longest / s.period()).sorted().toArray();
        for (int i = 0; i < counts.length; i++) {
            assertEquals(12 + i, counts[i], NEAR * counts[i], swings::toString);
        }
    }

    @Test
    void theToneBeginsWhenTheBallTurns() throws InterruptedException {
        BallTracks tracks = new BallTracks();
        Samples sound =
                camera().film(
                                "pendulum",
                                Map.of("count", 1.0, "length", 0.4, "start", 0.3),
                                new FrameRange(0, 96),
                                tracks::look);
        Swing swing = swings(tracks, 1).getFirst();
        List<Double> onsets = Onsets.seconds(sound);
        List<Double> turns = swing.rightTurns(96 / 24.0);
        assertTrue(turns.size() >= 2, swing::toString);
        for (double turn : turns) {
            double off =
                    onsets.stream()
                            .mapToDouble(onset -> Math.abs(onset - turn))
                            .min()
                            .orElse(Double.POSITIVE_INFINITY);
            assertTrue(off <= LATEST, () -> turn + " s among " + onsets);
        }
    }

    private static List<Swing> swings(BallTracks tracks, int count) {
        List<Swing> swings =
                tracks.tracks().stream()
                        .map(Track::spots)
                        .map(spots -> Swing.of(spots, RATE))
                        .toList();
        assertEquals(count, swings.size(), swings::toString);
        return swings;
    }

    /// Seconds, by Gauss's arithmetic-geometric mean.
    private static double theory(double length, double amplitude, double gravity) {
        double a = 1;
        double b = Math.cos(amplitude / 2);
        while (a - b > 1e-12) {
            double mean = (a + b) / 2;
            b = Math.sqrt(a * b);
            a = mean;
        }
        return 2 * Math.PI * Math.sqrt(length / gravity) / a;
    }
}
