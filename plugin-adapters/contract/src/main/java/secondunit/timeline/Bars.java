package secondunit.timeline;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A length in bars of music. A tempo counts quarter notes, as audio programs do: a bar of 6/8 has
/// three of them.
///
/// @param count bars
/// @param tempo quarter notes a minute, 20 to 400
/// @param beats notes in a bar, 1 to 64
/// @param note which notes: 4 for quarters, 8 for eighths; 1 to 64, a power of two
public record Bars(long count, Ratio tempo, int beats, int note) {

    private static final long MOST = 10_000;
    private static final long SLOWEST = 20;
    private static final long FASTEST = 400;
    private static final long FINEST = 1_000;
    private static final int MOST_BEATS = 64;
    private static final int USUAL = 4;
    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,5}) ?bars?(?: at ([\\d./]+) ?bpm)?(?: in (\\S+))?");
    private static final Pattern METER = Pattern.compile("(\\d{1,2})/(\\d{1,2})");
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3})?)");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    public Bars {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("bars are 1 to %d, not %d".formatted(MOST, count));
        }
        if (tempo.numerator() < SLOWEST * tempo.denominator()
                || tempo.numerator() > FASTEST * tempo.denominator()
                || tempo.denominator() > FINEST) {
            throw new IllegalArgumentException(
                    "a tempo is %d to %d bpm in steps no finer than 1/%d, not %d/%d"
                            .formatted(
                                    SLOWEST,
                                    FASTEST,
                                    FINEST,
                                    tempo.numerator(),
                                    tempo.denominator()));
        }
        if (beats < 1 || beats > MOST_BEATS || note > MOST_BEATS || Integer.bitCount(note) != 1) {
            throw new IllegalArgumentException(
                    "meter %d/%d is none such as 4/4, 3/4 or 6/8".formatted(beats, note));
        }
    }

    /// Reads `4bars`, `4 bars at 120 bpm` and `4 bars at 120 bpm in 3/4`.
    ///
    /// @throws IllegalArgumentException also where it says no tempo
    public static Bars parse(String text) {
        return parse(text, null, null);
    }

    /// Reads bars whose tempo and meter may be said apart.
    ///
    /// @param bpm used where the text has none
    /// @param meter used where the text has none; without any it is 4/4
    public static Bars parse(String text, @Nullable String bpm, @Nullable String meter) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is not of the form 4bars or 4 bars at 120 bpm in 4/4".formatted(text));
        }
        String tempo = matcher.group(2) == null ? bpm : matcher.group(2);
        if (tempo == null) {
            throw new IllegalArgumentException(
                    "\"%s\" needs a tempo, such as 120 bpm".formatted(text));
        }
        Matcher measure = METER.matcher(first(matcher.group(3), first(meter, USUAL + "/" + USUAL)));
        if (!measure.matches()) {
            throw new IllegalArgumentException(
                    "meter \"%s\" is not of the form 4/4"
                            .formatted(first(matcher.group(3), meter)));
        }
        return new Bars(
                Long.parseLong(matcher.group(1)),
                tempo(tempo),
                Integer.parseInt(measure.group(1)),
                Integer.parseInt(measure.group(2)));
    }

    private static String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : String.valueOf(other);
    }

    private static Ratio tempo(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            return new Ratio(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2)));
        }
        Matcher decimal = DECIMAL.matcher(text);
        if (!decimal.matches() || new BigDecimal(text).signum() == 0) {
            throw new IllegalArgumentException(
                    "tempo \"%s\" is not a number of beats a minute such as 120".formatted(text));
        }
        BigDecimal value = new BigDecimal(text);
        return new Ratio(
                value.unscaledValue().longValueExact(),
                BigInteger.TEN.pow(value.scale()).longValueExact());
    }

    /// Exactly how long they last.
    public Seconds seconds() {
        long quarters = Math.multiplyExact(count * beats, (long) USUAL);
        return new Seconds(
                Math.multiplyExact(quarters * 60, tempo.denominator()),
                Math.multiplyExact(tempo.numerator(), (long) note));
    }

    /// What `parse` reads.
    @Override
    public String toString() {
        return "%d bar%s at %s bpm in %d/%d"
                .formatted(
                        count,
                        count == 1 ? "" : "s",
                        tempo.denominator() == 1
                                ? Long.toString(tempo.numerator())
                                : tempo.numerator() + "/" + tempo.denominator(),
                        beats,
                        note);
    }
}
