package secondunit.media.ffmpeg;

import org.jspecify.annotations.Nullable;

import secondunit.timeline.Timebase;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the exact rate behind rounded time stamps.
final class FrameRates {

    private static final List<Timebase> STANDARD =
            List.of(
                    new Timebase(24000, 1001),
                    Timebase.of(24),
                    Timebase.of(25),
                    new Timebase(30000, 1001),
                    Timebase.of(30),
                    new Timebase(48000, 1001),
                    Timebase.of(48),
                    Timebase.of(50),
                    new Timebase(60000, 1001),
                    Timebase.of(60),
                    Timebase.of(100),
                    new Timebase(120000, 1001),
                    Timebase.of(120));

    /// How near, in thousandths, an uneven clip's average must be to count as a standard rate.
    private static final long NEAR = 2;

    private FrameRates() {}

    /// @param constant true where every frame shows within one tick of its place at this rate
    record Found(Timebase rate, boolean constant) {}

    /// The duration of one tick of a track in seconds, as a fraction.
    record Tick(long numerator, long denominator) {}

    /// The first of these at which all frames are evenly spaced: declared rates that are standard,
    /// standard rates nearest to the average, other declared rates. If there is none, the standard
    /// rate within 0.2 % of the average, or the average itself to a thousandth of a frame a second.
    ///
    /// @param times of frames in ticks, rising
    /// @param declared what the container says, most trusted first
    static Found find(long[] times, Tick tick, List<Timebase> declared) {
        @Nullable BigInteger milliRate = milliRate(times, tick);
        Stream<Timebase> nearest =
                milliRate == null
                        ? Stream.of()
                        : STANDARD.stream()
                                .sorted(Comparator.comparing(r -> distance(r, milliRate)));
        List<Timebase> said = declared.stream().map(FrameRates::unrounded).toList();
        return Stream.of(said.stream().filter(STANDARD::contains), nearest, said.stream())
                .flatMap(rates -> rates)
                .filter(rate -> isConstant(times, tick, rate))
                .findFirst()
                .map(rate -> new Found(rate, true))
                .orElseGet(() -> new Found(average(milliRate), false));
    }

    /// The rate where no frame has a time stamp: what the container says.
    static Optional<Timebase> declared(List<Timebase> declared) {
        List<Timebase> said = declared.stream().map(FrameRates::unrounded).toList();
        return Stream.concat(said.stream().filter(STANDARD::contains), said.stream()).findFirst();
    }

    /// Matroska holds a frame's duration in nanoseconds, which FFmpeg reads as a fraction of small
    /// numbers: 60000/1001 comes back as 19001/317.
    private static Timebase unrounded(Timebase rate) {
        return STANDARD.stream()
                .filter(standard -> isRounded(rate, standard))
                .findFirst()
                .orElse(rate);
    }

    /// Within a millionth.
    private static boolean isRounded(Timebase rate, Timebase standard) {
        BigInteger a = big(rate.numerator()).multiply(big(standard.denominator()));
        BigInteger b = big(standard.numerator()).multiply(big(rate.denominator()));
        return a.subtract(b).abs().multiply(big(1_000_000)).compareTo(b) <= 0;
    }

    /// True when frame i shows within one tick of times[0] + i / rate, for all i.
    static boolean isConstant(long[] times, Tick tick, Timebase rate) {
        BigInteger perTick = big(tick.numerator()).multiply(big(rate.numerator()));
        BigInteger perFrame = big(rate.denominator()).multiply(big(tick.denominator()));
        for (int i = 1; i < times.length; i++) {
            BigInteger shows = big(times[i]).subtract(big(times[0])).multiply(perTick);
            BigInteger due = perFrame.multiply(big(i));
            if (shows.subtract(due).abs().compareTo(perTick) > 0) {
                return false;
            }
        }
        return true;
    }

    private static Timebase average(@Nullable BigInteger milliRate) {
        if (milliRate == null) {
            return Timebase.of(25);
        }
        Timebase nearest =
                STANDARD.stream()
                        .min(Comparator.comparing(r -> distance(r, milliRate)))
                        .orElseThrow();
        boolean near =
                distance(nearest, milliRate)
                                .multiply(big(1000))
                                .compareTo(milliRate.multiply(big(NEAR)))
                        <= 0;
        long thousandths = milliRate.min(big(1_000_000)).max(BigInteger.ONE).longValueExact();
        return near ? nearest : new Timebase(thousandths, 1000);
    }

    /// Thousandths of a frame a second, on average; null where nothing can be averaged.
    private static @Nullable BigInteger milliRate(long[] times, Tick tick) {
        if (times.length < 2 || times[times.length - 1] <= times[0]) {
            return null;
        }
        BigInteger span = big(times[times.length - 1]).subtract(big(times[0]));
        return big(times.length - 1L)
                .multiply(big(1000))
                .multiply(big(tick.denominator()))
                .divide(span.multiply(big(tick.numerator())));
    }

    private static BigInteger distance(Timebase rate, BigInteger milliRate) {
        return big(rate.numerator())
                .multiply(big(1000))
                .divide(big(rate.denominator()))
                .subtract(milliRate)
                .abs();
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
