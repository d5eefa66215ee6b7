package secondunit.engine.rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.picture.Size;
import secondunit.shot.CameraMove;

import java.util.List;

final class RideTest {

    private static final Size HD = new Size(1920, 1080);
    private static final int STEPS = 200;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zoom in                                 | 1920x1080 | 5",
                "fast zoom in, fast dolly in             | 4000x3000 | 30",
                "pan left                                | 1920x1080 | 5",
                "fast pan right, fast tilt up, handheld  | 1920x1080 | 60",
                "slow tilt down                          | 1080x1920 | 8",
                "pan left, zoom in, handheld             | 3000x900  | 12",
                "pan left, truck right, orbit left       | 64x48     | 3",
                "handheld                                | 1x1       | 5"
            })
    void noViewReachesBeyondTheStill(String moves, String still, double seconds) {
        Size size = Size.parse(still);
        Ride ride = ride(size, moves, seconds);
        assertEquals(View.whole(size, HD), ride.at(0, 0, 1, -1));
        double last = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= STEPS; i++) {
            for (int corner = 0; corner < 4; corner++) {
                View view = ride.at(i / (double) STEPS, 1, corner % 2 * 2 - 1, corner / 2 * 2 - 1);
                assertTrue(view.left() >= -1e-6 && view.top() >= -1e-6, view + " at " + i);
                assertTrue(view.left() + view.width() <= size.width() + 1e-6, view + " at " + i);
                assertTrue(view.top() + view.height() <= size.height() + 1e-6, view + " at " + i);
                assertEquals(16 / 9.0, view.width() / view.height(), 1e-9);
            }
            double width = ride.at(i / (double) STEPS, 0, 0, 0).width();
            assertTrue(width <= last + 1e-9, "wider again at " + i);
            last = width;
        }
    }

    @Test
    void thePictureGoesAgainstTheCamera() {
        View panned = ride(HD, "pan left", 5).at(1, 0, 0, 0);
        assertEquals(0, panned.left(), 1e-6);
        assertTrue(panned.width() < HD.width());
        View tilted = ride(HD, "tilt up", 5).at(1, 0, 0, 0);
        assertEquals(0, tilted.top(), 1e-6);
    }

    @Test
    void whatTheAspectCutsOffIsThereToBeTiltedOver() {
        Ride ride = ride(new Size(1920, 2400), "tilt up", 5);
        assertEquals(1920, ride.at(1, 0, 0, 0).width(), 1e-9);
        assertTrue(ride.at(1, 0, 0, 0).top() < ride.at(0, 0, 0, 0).top() - 300);
    }

    @Test
    void aMoveThatTheStillHasNoRoomForIsShortenedAndTold() {
        assertFalse(ride(HD, "fast pan left", 60).warnings().isEmpty());
        assertTrue(ride(HD, "slow pan left", 5).warnings().isEmpty());
    }

    private static Ride ride(Size still, String moves, double seconds) {
        List<CameraMove> camera = CameraMove.list(moves);
        return new Ride(still, HD, Travel.of(camera, seconds, true));
    }
}
