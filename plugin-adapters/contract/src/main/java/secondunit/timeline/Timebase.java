package secondunit.timeline;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A frame rate as a reduced fraction of frames per second, such as 24000/1001.
///
/// @param numerator frames, positive
/// @param denominator in this many seconds, positive
public record Timebase(long numerator, long denominator) {

    private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})/(\\d{1,9})");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");
    private static final long FASTEST = 1000;

    public Timebase {
        if (numerator <= 0 || denominator <= 0 || numerator > FASTEST * denominator) {
            throw new IllegalArgumentException(
                    "frame rate %d/%d is not a positive fraction of at most %d frames a second, such as 24000/1001 or 25"
                            .formatted(numerator, denominator, FASTEST));
        }
        long divisor = Exact.gcd(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    public static Timebase of(long framesPerSecond) {
        return new Timebase(framesPerSecond, 1);
    }

    /// Reads `24000/1001`, `25`, or a decimal. A decimal within 0.005 of n x 1000/1001 (23.976,
    /// 23.98, 29.97, 59.94) means that NTSC rate; any other decimal is taken literally.
    public static Timebase parse(String text) {
        Matcher fraction = FRACTION.matcher(text.strip());
        if (fraction.matches()) {
            return new Timebase(
                    Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
        }
        if (DECIMAL.matcher(text.strip()).matches()) {
            return ofDecimal(new BigDecimal(text.strip()));
        }
        throw new IllegalArgumentException(
                "frame rate \"%s\" is not a fraction such as 24000/1001 or a number such as 25"
                        .formatted(text));
    }

    private static Timebase ofDecimal(BigDecimal value) {
        BigDecimal literal = value.stripTrailingZeros();
        if (literal.scale() <= 0) {
            return of(literal.longValueExact());
        }
        long nominal = value.toBigInteger().add(BigInteger.ONE).longValueExact();
        BigDecimal ntscMillis = BigDecimal.valueOf(nominal * 1_000_000, 0);
        BigDecimal distance =
                value.multiply(BigDecimal.valueOf(1_001_000)).subtract(ntscMillis).abs();
        if (distance.compareTo(new BigDecimal("5005")) <= 0) {
            return new Timebase(nominal * 1000, 1001);
        }
        return new Timebase(
                literal.unscaledValue().longValueExact(),
                BigInteger.TEN.pow(literal.scale()).longValueExact());
    }

    /// Whole frames in one second of timecode: the rate rounded up, 24 for 24000/1001.
    public int nominal() {
        return Math.toIntExact((numerator + denominator - 1) / denominator);
    }

    /// The sample on which frame `frame` begins: round(frame x sampleRate / rate), halves up.
    public long sampleAt(long frame, int sampleRate) {
        return Exact.scale(
                frame, Math.multiplyExact(sampleRate, denominator), numerator, Rounding.NEAREST);
    }

    /// Exactly as many samples as the sound of these frames has: sampleAt(end) - sampleAt(start).
    public long samples(FrameRange frames, int sampleRate) {
        return sampleAt(frames.end(), sampleRate) - sampleAt(frames.start(), sampleRate);
    }

    /// The frame of `target` that shows at the instant this rate's `frame` begins.
    public long convert(long frame, Timebase target, Rounding rounding) {
        long up = Math.multiplyExact(denominator, target.numerator);
        long down = Math.multiplyExact(numerator, target.denominator);
        long divisor = Exact.gcd(up, down);
        return Exact.scale(frame, up / divisor, down / divisor, rounding);
    }

    /// The number of whole frames nearest to a duration given as a fraction of seconds.
    public long framesIn(long secondsNumerator, long secondsDenominator) {
        return Exact.scale(
                secondsNumerator,
                numerator,
                Math.multiplyExact(secondsDenominator, denominator),
                Rounding.NEAREST);
    }

    /// `24000/1001`, or `25` for a whole rate.
    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }
}
