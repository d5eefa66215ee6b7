package secondunit.engine.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;

class ForecastTest {

    @Test
    void aSteadyMovementGoesOn() {
        double[][] steps = new Forecast(15, 12, 0).steps(known(15, i -> 3));
        assertEquals(36, Arrays.stream(steps[0]).sum(), 0.1);
    }

    @Test
    void aSwayComesBack() {
        IntToDoubleFunction sway = i -> 2 * Math.cos(2 * Math.PI * i / 10);
        double[][] steps = new Forecast(15, 10, 0).steps(known(15, sway));
        for (int i = 0; i < 10; i++) {
            assertEquals(sway.applyAsDouble(15 + i), steps[0][i], 0.5, "step " + i);
        }
    }

    @Test
    void aTrembleComesToRest() {
        Random random = new Random(5);
        double[] noise = random.doubles(15, -1, 1).toArray();
        double[][] steps = new Forecast(15, 12, 0).steps(known(15, i -> noise[i]));
        assertTrue(Math.abs(Arrays.stream(steps[0]).sum()) < 2.5, Arrays.toString(steps[0]));
    }

    @Test
    void betweenTwoSidesTheStepsComeToTheirTotalAndLeaveNoSpeedOut() {
        double[] known = new double[24];
        Arrays.fill(known, 0, 12, 4);
        Arrays.fill(known, 12, 24, 1);
        double[] steps =
                new Forecast(12, 8, 12).steps(new double[][] {known}, new double[] {20})[0];
        assertEquals(20, Arrays.stream(steps).sum(), 0.05);
        assertTrue(steps[0] > 3, "leaves at its speed: " + steps[0]);
        assertTrue(steps[7] < 2, "arrives at the other's: " + steps[7]);
    }

    @Test
    void withNothingKnownNothingMoves() {
        assertArrayEquals(new double[5], new Forecast(0, 5, 0).steps(new double[1][0])[0]);
    }

    private static double[][] known(int count, IntToDoubleFunction step) {
        double[] known = new double[count];
        Arrays.setAll(known, step);
        return new double[][] {known};
    }
}
