package secondunit.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BarsTest {

    @ParameterizedTest
    @CsvSource({
        "4 bars at 120 bpm in 4/4, 8, 1",
        "4bars at 120bpm, 8, 1",
        "1 bar at 90 bpm in 3/4, 2, 1",
        "2 bars at 120 bpm in 6/8, 3, 1",
        "4 bars at 128.5 bpm in 4/4, 1920, 257",
        "1 bar at 257/2 bpm in 4/4, 480, 257"
    })
    void lastExactlyAsLongAsTheirQuarterNotes(String text, long seconds, long in) {
        assertEquals(new Seconds(seconds, in), Bars.parse(text).seconds());
    }

    @Test
    void readBackAsThemselves() {
        for (String text : new String[] {"4 bars at 120 bpm in 4/4", "1 bar at 257/2 bpm in 7/8"}) {
            assertEquals(text, Bars.parse(text).toString());
        }
    }

    @Test
    void tempoAndMeterMayBeSaidApart() {
        assertEquals(Bars.parse("4 bars at 90 bpm in 3/4"), Bars.parse("4bars", "90", "3/4"));
        assertEquals(Bars.parse("4 bars at 90 bpm in 4/4"), Bars.parse("4bars", "90", null));
    }

    @ParameterizedTest
    @CsvSource({
        "4 bars, tempo",
        "0 bars at 120 bpm, 1 to",
        "4 bars at 0 bpm, tempo",
        "4 bars at 1000 bpm, tempo",
        "4 bars at 120 bpm in 4/3, meter",
        "4 bars at 120 bpm in four, meter",
        "some bars, 4bars"
    })
    void whatMakesNoSenseIsSaid(String text, String said) {
        var wrong = assertThrows(IllegalArgumentException.class, () -> Bars.parse(text));
        assertTrue(String.valueOf(wrong.getMessage()).contains(said), wrong.getMessage());
    }
}
