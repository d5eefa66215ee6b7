package secondunit.shot;

import secondunit.timeline.Ratio;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How fast time goes in the picture, exact: 1/2 is slow motion in which everything lasts twice as
/// long, 30 a time lapse.
///
/// @param times seconds of the world in one second of the clip
public record Speed(Ratio times) {

    public static final Speed NORMAL = new Speed(Ratio.ONE);

    private static final long FASTEST = 50;
    private static final long SLOWEST_PART = 20;
    private static final long FINEST = 10_000;
    private static final Pattern DECIMAL = Pattern.compile("(\\d{0,4}\\.?\\d{1,4})x?");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})/(\\d{1,9})x?");

    public Speed {
        if (times.numerator() * SLOWEST_PART < times.denominator()
                || times.numerator() > FASTEST * times.denominator()
                || times.denominator() > FINEST) {
            throw new IllegalArgumentException(
                    "speed is 0.05 to %d times in steps no finer than 1/%d, not %d/%d"
                            .formatted(FASTEST, FINEST, times.numerator(), times.denominator()));
        }
    }

    /// Reads `0.5`, `1/2` or `30`, each also with an `x` after it.
    public static Speed parse(String text) {
        Matcher decimal = DECIMAL.matcher(text.strip());
        Matcher fraction = FRACTION.matcher(text.strip());
        if (decimal.matches() && new BigDecimal(decimal.group(1)).signum() > 0) {
            BigDecimal value = new BigDecimal(decimal.group(1));
            return of(
                    value.unscaledValue().longValueExact(),
                    BigInteger.TEN.pow(value.scale()).longValueExact());
        }
        if (fraction.matches()) {
            return of(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
        }
        throw new IllegalArgumentException(
                "speed \"%s\" is not a number of times such as 0.5 for slow motion or 30 for a time lapse; 0.05 to %d"
                        .formatted(text.strip(), FASTEST));
    }

    private static Speed of(long numerator, long denominator) {
        if (numerator == 0 || denominator == 0) {
            throw new IllegalArgumentException(
                    "speed %d/%d is no speed".formatted(numerator, denominator));
        }
        return new Speed(new Ratio(numerator, denominator));
    }

    /// What `parse` reads.
    @Override
    public String toString() {
        return times.denominator() == 1
                ? Long.toString(times.numerator())
                : times.numerator() + "/" + times.denominator();
    }
}
