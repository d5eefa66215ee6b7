package secondunit.engine.motion.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

final class TaskTest {

    private static final Task GAP = Task.parse("gap-8");

    @Test
    void aTaskIsReadAndSaidTheSame() {
        assertEquals(new Task(Task.Kind.GAP, 8), GAP);
        assertEquals("extend-12", Task.parse(" Extend-12 ").id());
        assertEquals(17 + 6, Task.parse("head-6").span());
    }

    @Test
    void slowMotionAndAnotherRateKnowOneFrameOfSoMany() {
        Task slow = Task.parse("slow-4");
        assertEquals(new Task(Task.Kind.SLOW, 3), slow);
        assertEquals(4, slow.spacing());
        assertEquals("slow-4", slow.id());
        Task rate = Task.parse("retime-2.5");
        assertEquals(new Task(Task.Kind.RETIME, 4), rate);
        assertEquals(5, rate.spacing());
        assertEquals("retime-2.5", rate.id());
        assertEquals(1, GAP.spacing());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slow-1",
                "retime-3",
                "retime-.5",
                "retime-2.25",
                "",
                "gap",
                "gap-",
                "gap-0",
                "gap-241",
                "jump-4",
                "gap-4-4",
                "gap-99999"
            })
    void anythingElseIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Task.parse(text));
    }

    @Test
    void windowsLieInTheMiddleOfEqualShares() {
        List<Long> starts = GAP.windows(GAP.span() + 99, 5).stream().map(Window::start).toList();
        assertEquals(List.of(10L, 30L, 50L, 70L, 90L), starts);
    }

    @Test
    void allFramesOfEveryWindowAreInTheClip() {
        for (Window window : GAP.windows(77, 6)) {
            assertTrue(window.start() >= 0 && window.end() <= 77, window.toString());
        }
    }

    @Test
    void aShortClipHasFewerWindowsAndATooShortOneNone() {
        assertEquals(3, GAP.windows(GAP.span() + 2, 6).size());
        assertEquals(1, GAP.windows(GAP.span(), 6).size());
        assertEquals(List.of(), GAP.windows(GAP.span() - 1, 6));
        assertEquals(List.of(), GAP.windows(1, 6));
    }
}
