package secondunit.engine.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StepsTest {

    @Test
    void aCutStandsOutFromTheStepsAroundIt() {
        double[] steps = {3, 3.5, 50, 4, 2};
        assertTrue(Steps.isCut(steps, 2));
        assertFalse(Steps.isCut(steps, 3));
    }

    @Test
    void aCutAmidFastMovementStandsOut() {
        double[] steps = {16, 18, 20, 21, 52, 10, 10, 11};
        assertFalse(Steps.isCut(steps, 4));
        assertTrue(Steps.standsOut(steps, 4));
        assertFalse(Steps.standsOut(steps, 3));
        assertFalse(Steps.standsOut(new double[] {9, 0, 9, 0, 9}, 2), "repeats beside it");
        assertFalse(Steps.standsOut(new double[] {52}, 0));
    }

    @Test
    void aFastPanIsNoCut() {
        assertFalse(Steps.isCut(new double[] {14, 15, 17, 16, 12}, 2));
    }

    @Test
    void repeatsDoNotMakeTheOthersCuts() {
        assertFalse(Steps.isCut(new double[] {0, 9, 0, 9, 0, 9, 0, 9}, 3));
    }

    @Test
    void aLoneStepIsACutWhenItIsHuge() {
        assertTrue(Steps.isCut(new double[] {60}, 0));
        assertFalse(Steps.isCut(new double[] {20}, 0));
    }

    @Test
    void percentilesAreLinearBetweenRanks() {
        assertEquals(3.85, Steps.percentile(new double[] {4, 1, 3, 2}, 0.95), 1e-9);
        assertEquals(7, Steps.percentile(new double[] {7}, 0.5), 1e-9);
    }
}
