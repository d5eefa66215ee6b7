package secondunit.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;

final class TimebaseTest {

    private static final int[] SAMPLE_RATES = {48000, 44100, 96000};

    @ParameterizedTest
    @CsvSource({
        "24000/1001, 24000/1001",
        "48000/2002, 24000/1001",
        "25, 25",
        "25/1, 25",
        " 24.000 , 24",
        "23.976, 24000/1001",
        "23.98, 24000/1001",
        "23.97, 24000/1001",
        "23.976023976023978, 24000/1001",
        "29.97, 30000/1001",
        "29.970000, 30000/1001",
        "29.97002997002997, 30000/1001",
        "59.94, 60000/1001",
        "59.940, 60000/1001",
        "47.952, 48000/1001",
        "119.88, 120000/1001",
        "14.985, 15000/1001",
        "12.5, 25/2",
        "24.98, 1249/50",
        "29.9, 299/10",
        "0.999, 999/1000"
    })
    void ratesAreReadAsPeopleWriteThem(String text, String expected) {
        assertEquals(expected, Timebase.parse(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/1",
                "1/0",
                "0",
                "0.0",
                "-25",
                "-24000/1001",
                "",
                "abc",
                "24000/",
                "1e3",
                "NaN",
                "25fps",
                "1001",
                "99999",
                "9999999999/9999999998",
                "24.1234567891",
                "24,5"
            })
    void otherRatesAreRefusedByName(String text) {
        var error = assertThrows(IllegalArgumentException.class, () -> Timebase.parse(text));

        assertTrue(error.toString().contains(": frame rate "), error.toString());
    }

    @ParameterizedTest
    @MethodSource("secondunit.timeline.Rates#all")
    void aRateReadsBackFromItsOwnText(Timebase rate) {
        assertEquals(rate, Timebase.parse(rate.toString()));
    }

    @ParameterizedTest
    @CsvSource({"24000/1001, 24", "25, 25", "60000/1001, 60", "25/2, 13", "3001/100, 30", "1/4, 1"})
    void nominalIsTheNearestWholeRate(String rate, int nominal) {
        assertEquals(nominal, Timebase.parse(rate).nominal());
    }

    @ParameterizedTest
    @MethodSource("secondunit.timeline.Rates#all")
    void sampleCountsFollowTheFormulaAndAnyPartitionAddsUp(Timebase rate) {
        var random = new Random(7);
        for (int sampleRate : SAMPLE_RATES) {
            for (int round = 0; round < 40; round++) {
                long start = random.nextLong(10_000_000) - 5_000_000;
                long end = start + 1 + random.nextLong(100_000);
                var whole = new FrameRange(start, end);

                long samples = rate.samples(whole, sampleRate);

                assertEquals(
                        boundary(end, sampleRate, rate) - boundary(start, sampleRate, rate),
                        samples);
                assertEquals(samples, sumOfParts(whole, rate, sampleRate, random));
            }
        }
    }

    /// round(frame x sampleRate / rate), halves up, by decimal arithmetic.
    private static long boundary(long frame, int sampleRate, Timebase rate) {
        return BigDecimal.valueOf(frame)
                .multiply(BigDecimal.valueOf(2L * sampleRate * rate.denominator()))
                .add(BigDecimal.valueOf(rate.numerator()))
                .divide(BigDecimal.valueOf(2 * rate.numerator()), 0, RoundingMode.FLOOR)
                .longValueExact();
    }

    private static long sumOfParts(FrameRange whole, Timebase rate, int sampleRate, Random random) {
        long sum = 0;
        long from = whole.start();
        while (from < whole.end()) {
            long to = Math.min(whole.end(), from + 1 + random.nextLong(5_000));
            sum += rate.samples(new FrameRange(from, to), sampleRate);
            from = to;
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({
        "24000/1001, 1, 2002",
        "24000/1001, 96, 192192",
        "30000/1001, 1, 1602",
        "30000/1001, 5, 8008",
        "60000/1001, 1, 801",
        "25, 1, 1920",
        "120, 1, 400"
    })
    void soundOfTheFirstFramesHasTheseSamples(String rate, long frames, long samples) {
        assertEquals(samples, Timebase.parse(rate).samples(FrameRange.ofLength(0, frames), 48000));
    }

    @Test
    void conversionsThatFallOnAFrameAreExactAfterADay() {
        assertEquals(
                60_000L * 86_400,
                Rates.NTSC.convert(30_000L * 86_400, Rates.NTSC_60, Rounding.FLOOR));
        assertEquals(
                25L * 1001 * 86_400,
                Rates.FILM_NTSC.convert(24_000L * 86_400, Timebase.of(25), Rounding.CEILING));
    }

    @ParameterizedTest
    @MethodSource("secondunit.timeline.Rates#all")
    void aFramesInstantLeadsBackToTheFrameThroughEveryFasterRate(Timebase rate) {
        for (Timebase faster : Rates.ALL) {
            if (faster.convert(1, rate, Rounding.CEILING) > 1) {
                continue;
            }
            for (long frame = -3000; frame < 3000; frame++) {
                long there = rate.convert(frame, faster, Rounding.CEILING);
                assertEquals(frame, faster.convert(there, rate, Rounding.FLOOR));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"-3, -2, -1, -1", "-1, -1, 0, 0", "1, 0, 1, 1", "3, 1, 2, 2", "2, 1, 1, 1"})
    void roundingIsTheSameOnBothSidesOfZero(long frame, long floor, long ceiling, long nearest) {
        Timebase fifty = Timebase.of(50);
        Timebase half = Timebase.of(25);

        assertEquals(floor, fifty.convert(frame, half, Rounding.FLOOR));
        assertEquals(ceiling, fifty.convert(frame, half, Rounding.CEILING));
        assertEquals(nearest, fifty.convert(frame, half, Rounding.NEAREST));
    }

    @Test
    void arithmeticBeyondALongIsAnErrorNotAWrap() {
        assertThrows(
                ArithmeticException.class, () -> Rates.NTSC.sampleAt(Long.MAX_VALUE / 2, 48000));
        assertThrows(
                ArithmeticException.class,
                () -> new FrameRange(Long.MIN_VALUE, Long.MAX_VALUE).length());
        assertThrows(IllegalArgumentException.class, () -> Timebase.of(25).sampleAt(1, 0));
        assertThrows(IllegalArgumentException.class, () -> Timebase.of(25).framesIn(1, 0));
    }
}
