package secondunit.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.stream.IntStream;

final class TimeMapTest {

    @ParameterizedTest
    @CsvSource({"1, 4, 100, 400", "1, 3, 100, 300", "2, 1, 101, 51", "100, 1, 3, 1", "3, 2, 7, 5"})
    void aSpeedGivesTheExactLength(long speed, long in, long source, long frames) {
        assertEquals(frames, TimeMap.ofSpeed(new Ratio(speed, in)).frames(source));
    }

    @ParameterizedTest
    @CsvSource({
        "24, 60, 100, 250",
        "24000/1001, 25, 100, 104",
        "30000/1001, 24000/1001, 107892, 86314",
        "60000/1001, 24000/1001, 60000, 24000",
        "24000/1001, 60000/1001, 86400, 216000"
    })
    void aRateKeepsTheDurationToTheNearestFrame(
            String source, String wanted, long length, long frames) {
        TimeMap map = TimeMap.ofRates(Timebase.parse(source), Timebase.parse(wanted));
        assertEquals(frames, map.frames(length));
    }

    @Test
    void twentyFourToSixtyMeetsEverySecondSourceFrame() {
        TimeMap map = TimeMap.ofRates(Timebase.of(24), Timebase.of(60));
        long[] source = {0, 0, 0, 1, 1, 2};
        long[] fifths = {0, 2, 4, 1, 3, 0};
        for (int k = 0; k < source.length; k++) {
            assertEquals(source[k], map.source(k));
            assertEquals(fifths[k], map.rest(k));
            assertEquals(fifths[k] == 0, map.isOnFrame(k));
        }
    }

    @Test
    void framesOnFramesAreCounted() {
        TimeMap map = TimeMap.ofRates(Timebase.of(24), Timebase.of(60));
        for (int count = 1; count < 20; count++) {
            long counted = IntStream.range(0, count).filter(map::isOnFrame).count();
            assertEquals(counted, map.onFrames(count));
        }
    }

    @Test
    void aDaysLengthDoesNotDrift() {
        TimeMap map = TimeMap.ofRates(new Timebase(24000, 1001), Timebase.of(25));
        long day = 24 * 60 * 60 * 25L;
        assertFalse(map.isOnFrame(day - 1));
        assertEquals(day * 960 / 1001, map.source(day));
        long exact = 1001L * 2157;
        assertTrue(map.isOnFrame(exact));
        assertEquals(960L * 2157, map.source(exact));
    }

    @Test
    void noFrameLiesAfterTheSourcesEnd() {
        for (long speed = 1; speed < 40; speed++) {
            TimeMap map = TimeMap.ofSpeed(new Ratio(speed, 7));
            for (long length = 1; length < 50; length++) {
                assertTrue(map.source(map.frames(length) - 1) < length);
            }
        }
    }
}
