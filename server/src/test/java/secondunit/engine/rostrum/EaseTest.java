package secondunit.engine.rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EaseTest {

    private static final int STEPS = 1000;

    @ParameterizedTest
    @ValueSource(doubles = {0.04, 1, 5, 60})
    void aMoveStartsAndStopsAtRestAndNeverTurnsBack(double seconds) {
        Ease ease = Ease.over(seconds);
        assertEquals(0, ease.at(0));
        assertEquals(1, ease.at(1));
        double fastest = 0;
        double before = 0;
        for (int i = 1; i <= STEPS; i++) {
            double now = ease.at(i / (double) STEPS);
            assertTrue(now >= before, "back at " + i);
            fastest = Math.max(fastest, now - before);
            before = now;
        }
        double first = ease.at(1.0 / STEPS);
        assertTrue(first < fastest / 10, first + " of " + fastest);
        assertEquals(first, 1 - ease.at(1 - 1.0 / STEPS), 1e-12);
        assertTrue(fastest < 1.6 / STEPS, "fastest " + fastest);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 25, 96})
    void outAndBackEndsWhereItBegan(int frames) {
        assertEquals(0, Ease.outAndBack(0));
        assertEquals(0, Ease.outAndBack(1), 1e-12);
        assertEquals(
                Ease.outAndBack(1.0 / frames), Ease.outAndBack((frames - 1.0) / frames), 1e-12);
    }
}
