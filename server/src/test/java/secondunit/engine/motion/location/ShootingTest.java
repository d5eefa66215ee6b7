package secondunit.engine.motion.location;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import secondunit.engine.flow.Luma;
import secondunit.engine.flow.Raster;
import secondunit.engine.flow.Steps;
import secondunit.picture.Frame;

import java.util.List;

final class ShootingTest {

    static List<Location> locations() {
        return Location.all();
    }

    @ParameterizedTest
    @MethodSource("locations")
    void everyFrameIsMadeFromItsNumberAloneAndTheNextDiffers(Location location) {
        Frame first = new Shooting(location).frame(10);
        Frame next = new Shooting(location).frame(11);
        assertTrue(new Shooting(location).frame(10).samePicture(first));
        double step = Luma.of(first).meanDifference(Luma.of(next));
        assertTrue(step > 0.5 && step < Steps.LONE_CUT, "the step is " + step);
    }

    @ParameterizedTest
    @MethodSource("locations")
    void everyPlaceIsExposedAndHasContrast(Location location) {
        Raster luma = Luma.of(new Shooting(location).frame(40));
        double mean = luma.mean();
        double squares = 0;
        for (float value : luma.values()) {
            squares += (value - mean) * (value - mean) / luma.values().length;
        }
        assertTrue(mean > 70 && mean < 180, "the mean is " + mean);
        assertTrue(Math.sqrt(squares) > 15, "the deviation is " + Math.sqrt(squares));
    }

    @Test
    void placesHaveNamesOfTheirOwn() {
        assertEquals(
                locations().size(), locations().stream().map(Location::name).distinct().count());
    }

    @Test
    void aHandShakesAndATripodDoesNot() {
        Rig held = new Rig(0, 0, 1, 0, 0, 0, 0, 0, 1);
        Rig still = new Rig(0, 0, 1, 0, 0, 0, 0, 0, 0);
        assertEquals(still.at(0).ahead().x(), still.at(1).ahead().x());
        assertFalse(held.at(0).ahead().x() == held.at(1).ahead().x());
    }
}
