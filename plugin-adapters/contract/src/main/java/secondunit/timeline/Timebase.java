package secondunit.timeline;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A frame rate as a reduced fraction of frames per second, such as 24000/1001.
///
/// @param numerator frames, 1 to 2147483647
/// @param denominator in this many seconds, 1 to 2147483647
public record Timebase(long numerator, long denominator) {

    private static final Pattern FRACTION = Pattern.compile("(\\d{1,10})/(\\d{1,10})");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}(\\.\\d{1,18})?");
    private static final long FASTEST = 1000;
    private static final long LARGEST_TERM = Integer.MAX_VALUE;
    private static final int EXACT_PLACES = 9;

    public Timebase {
        if (numerator <= 0 || denominator <= 0) {
            throw new IllegalArgumentException(
                    "frame rate %d/%d is not positive; write a fraction such as 24000/1001 or a number such as 25"
                            .formatted(numerator, denominator));
        }
        long divisor = Exact.gcd(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
        if (numerator > LARGEST_TERM || denominator > LARGEST_TERM) {
            throw new IllegalArgumentException(
                    "frame rate %d/%d has a term above %d"
                            .formatted(numerator, denominator, LARGEST_TERM));
        }
        if (numerator > FASTEST * denominator) {
            throw new IllegalArgumentException(
                    "frame rate %d/%d is above %d frames a second"
                            .formatted(numerator, denominator, FASTEST));
        }
    }

    public static Timebase of(long framesPerSecond) {
        return new Timebase(framesPerSecond, 1);
    }

    /// Reads `24000/1001`, `25`, or a decimal. A decimal of two places or more that is an NTSC rate
    /// (a multiple of 12 or 15 frames, by 1000/1001) rounded or cut off there means that rate:
    /// 23.976, 23.98, 23.97, 29.97, 59.94. Any other decimal is taken literally.
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
        long nominal = literal.setScale(0, RoundingMode.CEILING).longValueExact();
        if (isNtsc(literal, nominal)) {
            return new Timebase(nominal * 1000, 1001);
        }
        if (literal.scale() > EXACT_PLACES) {
            throw new IllegalArgumentException(
                    "frame rate %s has too many places; write it as a fraction such as 24000/1001"
                            .formatted(literal.toPlainString()));
        }
        return new Timebase(
                literal.unscaledValue().longValueExact(),
                BigInteger.TEN.pow(literal.scale()).longValueExact());
    }

    private static boolean isNtsc(BigDecimal value, long nominal) {
        if (value.scale() < 2 || (nominal % 12 != 0 && nominal % 15 != 0)) {
            return false;
        }
        int places = Math.min(value.scale(), EXACT_PLACES);
        BigDecimal written = value.setScale(places, RoundingMode.HALF_UP);
        BigDecimal thousands = BigDecimal.valueOf(nominal * 1000);
        BigDecimal divisor = BigDecimal.valueOf(1001);
        return Stream.of(RoundingMode.HALF_UP, RoundingMode.DOWN)
                .map(mode -> thousands.divide(divisor, places, mode))
                .anyMatch(ntsc -> ntsc.compareTo(written) == 0);
    }

    /// Frames in one second of timecode: the nearest whole number to the rate (24 for 24000/1001,
    /// halves up), at least 1.
    public int nominal() {
        long nearest = (2 * numerator + denominator) / (2 * denominator);
        return Math.toIntExact(Math.max(1, nearest));
    }

    /// The sample on which frame `frame` begins: round(frame x sampleRate / rate), halves up.
    public long sampleAt(long frame, int sampleRate) {
        if (sampleRate <= 0) {
            throw new IllegalArgumentException(
                    "sample rate %d Hz is not positive".formatted(sampleRate));
        }
        return Exact.scale(frame, sampleRate * denominator, numerator, Rounding.NEAREST);
    }

    /// Exactly as many samples as the sound of these frames has: sampleAt(end) - sampleAt(start).
    /// The counts of a range's parts therefore add up to the count of the whole.
    public long samples(FrameRange frames, int sampleRate) {
        return sampleAt(frames.end(), sampleRate) - sampleAt(frames.start(), sampleRate);
    }

    /// The instant at which this rate's `frame` begins, in frames of `target`. `FLOOR` gives the
    /// frame of `target` that shows at that instant.
    public long convert(long frame, Timebase target, Rounding rounding) {
        long up = denominator * target.numerator;
        long down = numerator * target.denominator;
        return Exact.scale(frame, up, down, rounding);
    }

    /// The number of whole frames nearest to a duration given as a fraction of seconds.
    ///
    /// @param secondsDenominator 1 to 2147483647
    public long framesIn(long secondsNumerator, long secondsDenominator) {
        if (secondsDenominator <= 0 || secondsDenominator > LARGEST_TERM) {
            throw new IllegalArgumentException(
                    "a duration of %d/%d seconds needs a denominator of 1 to %d"
                            .formatted(secondsNumerator, secondsDenominator, LARGEST_TERM));
        }
        return Exact.scale(
                secondsNumerator, numerator, secondsDenominator * denominator, Rounding.NEAREST);
    }

    /// `24000/1001`, or `25` for a whole rate.
    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }
}
