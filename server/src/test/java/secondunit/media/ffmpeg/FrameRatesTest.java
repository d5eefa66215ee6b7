package secondunit.media.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import secondunit.media.ffmpeg.FrameRates.Found;
import secondunit.media.ffmpeg.FrameRates.Tick;
import secondunit.timeline.Timebase;

import java.util.List;
import java.util.stream.LongStream;

final class FrameRatesTest {

    private static final Tick MILLIS = new Tick(1, 1000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24000/1001",
                "24",
                "25",
                "30000/1001",
                "30",
                "50",
                "60000/1001",
                "60",
                "120"
            })
    void roundedMillisecondsGiveTheStandardRateWithoutBeingTold(String text) {
        Timebase rate = Timebase.parse(text);
        assertEquals(new Found(rate, true), FrameRates.find(times(rate, 3000), MILLIS, List.of()));
    }

    @Test
    void inAShortClipTheDeclaredStandardRateIsBelieved() {
        long[] times = times(new Timebase(30000, 1001), 8);
        Found found = FrameRates.find(times, MILLIS, List.of(new Timebase(30000, 1001)));
        assertEquals(new Found(new Timebase(30000, 1001), true), found);
    }

    @Test
    void aDeclaredRateThatTheFramesContradictIsNotBelieved() {
        Found found =
                FrameRates.find(times(Timebase.of(25), 100), MILLIS, List.of(Timebase.of(50)));
        assertEquals(new Found(Timebase.of(25), true), found);
    }

    @Test
    void aStandardRateThatAContainerRoundedIsKnownAgain() {
        long[] times = {0, 17, 33, 50, 67, 83, 100, 117, 133, 150};
        Timebase rounded = new Timebase(19001, 317);
        Timebase meant = new Timebase(60000, 1001);
        assertEquals(meant, FrameRates.find(times, MILLIS, List.of(rounded)).rate());
        assertEquals(meant, FrameRates.declared(List.of(rounded)).orElseThrow());
    }

    @Test
    void anOddRateIsTakenAsDeclared() {
        Timebase odd = new Timebase(12, 1);
        assertEquals(new Found(odd, true), FrameRates.find(times(odd, 50), MILLIS, List.of(odd)));
    }

    @Test
    void oneMissingFrameMakesTheRateUneven() {
        long[] times = times(Timebase.of(25), 100);
        for (int i = 50; i < times.length; i++) {
            times[i] += 40;
        }
        Found found = FrameRates.find(times, MILLIS, List.of(Timebase.of(25)));
        assertFalse(found.constant());
        assertEquals(24_750, found.rate().numerator() * 1000 / found.rate().denominator());
    }

    @Test
    void anUnevenPhoneClipNearThirtyIsCountedAtThirty() {
        long[] times = times(Timebase.of(30), 900);
        for (int i = 0; i < times.length; i += 3) {
            times[i] += 4;
        }
        assertEquals(new Found(Timebase.of(30), false), FrameRates.find(times, MILLIS, List.of()));
    }

    @Test
    void oneFrameIsEvenAtAnyRate() {
        assertTrue(FrameRates.find(new long[] {7}, MILLIS, List.of(Timebase.of(24))).constant());
    }

    private static long[] times(Timebase rate, int frames) {
        return LongStream.range(0, frames)
                .map(i ->
                        (2000 * i * rate.denominator() + rate.numerator()) / (2 * rate.numerator()))
                .toArray();
    }
}
