package secondunit.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class FrameRangeTest {

    private final FrameRange range = new FrameRange(10, 20);

    @Test
    void theOutPointIsExclusive() {
        assertEquals(10, range.length());
        assertTrue(range.contains(10));
        assertTrue(range.contains(19));
        assertFalse(range.contains(20));
        assertFalse(range.contains(9));
    }

    @Test
    void aRangeMayBeEmptyButNotBackwards() {
        assertTrue(new FrameRange(3, 3).isEmpty());
        assertFalse(new FrameRange(3, 3).contains(3));
        assertThrows(IllegalArgumentException.class, () -> new FrameRange(4, 3));
        assertThrows(IllegalArgumentException.class, () -> FrameRange.ofLength(0, -1));
    }

    @Test
    void containsAnotherRangeUpToItsOwnEnds() {
        assertTrue(range.contains(range));
        assertTrue(range.contains(new FrameRange(10, 10)));
        assertFalse(range.contains(new FrameRange(9, 12)));
        assertFalse(range.contains(new FrameRange(19, 21)));
    }

    @Test
    void intersectionIsTheSharedFramesOrEmptyAtTheNearerEnd() {
        assertEquals(new FrameRange(15, 20), range.intersect(new FrameRange(15, 25)));
        assertEquals(new FrameRange(12, 13), range.intersect(new FrameRange(12, 13)));
        assertEquals(new FrameRange(10, 10), range.intersect(new FrameRange(0, 5)));
        assertEquals(new FrameRange(20, 20), range.intersect(new FrameRange(30, 40)));
    }

    @Test
    void handlesGrowARangeAndClampToWhatThereIs() {
        var handles = new Handles(8, 12);

        assertEquals(new FrameRange(2, 32), range.with(handles));
        assertEquals(new Handles(3, 12), handles.clampTo(new Handles(3, 40)));
        assertEquals(new FrameRange(110, 120), range.shift(100));
        assertThrows(IllegalArgumentException.class, () -> new Handles(0, -1));
    }

    @Test
    void aRatioIsReducedAndPositive() {
        assertEquals(new Ratio(4, 3), new Ratio(64, 48));
        assertEquals("64:45", new Ratio(128, 90).toString());
        assertThrows(IllegalArgumentException.class, () -> new Ratio(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Ratio(1, -1));
    }
}
