package secondunit.media.ffmpeg;

import secondunit.media.ffmpeg.FrameRates.Tick;

import java.math.BigInteger;

/// Turns the time stamps of a sound track into sample numbers, 0 being the instant of the first
/// frame. Rounds to the nearest, halves up.
///
/// @param tick of the sound track
/// @param padding samples of priming that the codec puts before the sound
/// @param zero when the first frame shows, in ticks of the picture track
record SampleClock(Tick tick, int sampleRate, int padding, long zero, Tick zeroTick) {

    /// True where ticks are samples.
    boolean isExact() {
        return tick.numerator() == 1 && tick.denominator() == sampleRate;
    }

    /// How far, in samples, a stamp may be off by rounding: two ticks and one.
    long tolerance() {
        return 2 * tick.numerator() * sampleRate / tick.denominator() + 1;
    }

    /// The number of the sample with this time stamp.
    ///
    /// @param first true for the first of a track: in coarse ticks (Matroska's milliseconds) a
    ///   stamp that can be the priming's beginning is taken as exactly that
    long sample(long time, boolean first) {
        long primed = floor(big(-padding).multiply(big(tick.denominator())), perTick());
        boolean priming = padding > 0 && (time == primed || time == primed + 1);
        return first && !isExact() && priming
                ? number(big(-padding), big(sampleRate))
                : number(big(time).multiply(big(tick.numerator())), big(tick.denominator()));
    }

    /// The tick at or before a sample, where ticks are samples.
    long ticks(long sample) {
        BigInteger offset = big(zero).multiply(big(zeroTick.numerator())).multiply(big(sampleRate));
        return sample + floor(offset, big(zeroTick.denominator()));
    }

    private BigInteger perTick() {
        return big(tick.numerator()).multiply(big(sampleRate));
    }

    /// round((seconds - zero x zeroTick) x sampleRate), the seconds given as a fraction.
    private long number(BigInteger seconds, BigInteger per) {
        BigInteger perZero = big(zeroTick.denominator());
        BigInteger since =
                seconds.multiply(perZero)
                        .subtract(big(zero).multiply(big(zeroTick.numerator())).multiply(per));
        BigInteger common = per.multiply(perZero);
        return floor(
                since.multiply(big(2L * sampleRate)).add(common), common.multiply(BigInteger.TWO));
    }

    private static long floor(BigInteger value, BigInteger by) {
        BigInteger[] parts = value.divideAndRemainder(by);
        return (parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0]).longValue();
    }

    private static BigInteger big(long value) {
        return BigInteger.valueOf(value);
    }
}
