package secondunit.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import secondunit.timeline.Timebase;
import secondunit.timeline.Timecode;

import java.util.Optional;

final class RetimedStartTest {

    @ParameterizedTest
    @CsvSource({
        "25, 01:00:00:00, 30, 25, 01:00:01:05",
        "24, 01:00:00:00, 30, 60, 01:00:01:15",
        "24000/1001, 10:00:00:12, 0, 25, 10:00:00:12",
        "30000/1001, 00:00:59;28, 2, 60000/1001, 00:01:00;04",
        "30000/1001, 01:00:00;00, 0, 24000/1001, 01:00:00:00",
        "24000/1001, 00:01:00:00, 0, 30000/1001, 00:01:00:00",
        "60000/1001, 00:01:00;04, 0, 30000/1001, 00:01:00;02"
    })
    void theLabelStaysInItsSecond(
            String source, String start, long frame, String wanted, String label) {
        Timecode first = Timecode.parse(start, Timebase.parse(source));
        assertEquals(
                label,
                RetimedStart.of(first, frame, Timebase.parse(wanted)).orElseThrow().toString());
    }

    @Test
    void noneStaysNone() {
        assertEquals(Optional.empty(), RetimedStart.of(null, 3, Timebase.of(25)));
    }
}
