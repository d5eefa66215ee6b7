package secondunit.timeline;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A positive length of time as people type it, kept as a reduced fraction of seconds: 5/2 for
/// "2.5".
public record Seconds(long numerator, long denominator) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,9})?)[sS]?");
    private static final long LARGEST_DENOMINATOR = 1_000_000_000;

    public Seconds {
        if (numerator <= 0 || denominator <= 0) {
            throw new IllegalArgumentException(
                    "a duration of %d/%d seconds is not positive"
                            .formatted(numerator, denominator));
        }
        long divisor = Exact.gcd(numerator, denominator);
        numerator /= divisor;
        denominator /= divisor;
        if (denominator > LARGEST_DENOMINATOR) {
            throw new IllegalArgumentException(
                    "a duration of %d/%d seconds is finer than a billionth of a second"
                            .formatted(numerator, denominator));
        }
    }

    /// Reads seconds as a plain decimal, such as `4`, `2.5` or `2.5s`.
    public static Seconds parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "duration \"%s\" is not a number of seconds such as 4 or 2.5".formatted(text));
        }
        BigDecimal value = new BigDecimal(matcher.group(1));
        if (value.signum() == 0) {
            throw new IllegalArgumentException(
                    "duration \"%s\" is zero; it must be longer, such as 4 or 2.5".formatted(text));
        }
        return new Seconds(
                value.unscaledValue().longValueExact(),
                BigInteger.TEN.pow(value.scale()).longValueExact());
    }

    /// The number of samples nearest to this length.
    public long samples(int sampleRate) {
        return Exact.scale(numerator, sampleRate, denominator, Rounding.NEAREST);
    }

    /// The number of whole frames nearest to this length; half a frame counts as one.
    public long frames(Timebase rate) {
        return rate.framesIn(numerator, denominator);
    }
}
