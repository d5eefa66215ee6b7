package secondunit.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecondsTest {

    @ParameterizedTest
    @CsvSource({
        "4, 24000/1001, 96",
        "2.5, 24, 60",
        "2.5s, 30000/1001, 75",
        " 1 , 60000/1001, 60",
        "0.02, 25, 1",
        "0.019999999, 25, 0",
        "0.1, 25, 3",
        "600.6, 30000/1001, 18000",
        "3600, 30000/1001, 107892"
    })
    void secondsBecomeTheNearestFrames(String text, String rate, long frames) {
        assertEquals(frames, Seconds.parse(text).frames(Timebase.parse(rate)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.000",
                "-1",
                "+1",
                "",
                "four",
                "1e3",
                "NaN",
                "4,5",
                "1.",
                ".5",
                "4 s",
                "00:00:04:00",
                "99999999",
                "1.0000000001",
                "0x10",
                "٤"
            })
    void anythingElseIsRefusedByName(String text) {
        var error = assertThrows(IllegalArgumentException.class, () -> Seconds.parse(text));

        assertTrue(error.toString().contains("\"" + text + "\""), error.toString());
    }

    @Test
    void aDurationIsKeptReduced() {
        assertEquals(new Seconds(5, 2), Seconds.parse("2.50"));
        assertThrows(IllegalArgumentException.class, () -> new Seconds(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Seconds(1, -1));
    }
}
