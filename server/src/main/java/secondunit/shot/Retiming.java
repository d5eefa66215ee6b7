package secondunit.shot;

import secondunit.timeline.Ratio;
import secondunit.timeline.TimeMap;
import secondunit.timeline.Timebase;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How time is changed in a clip.
public sealed interface Retiming {

    /// The source's frames in new ones.
    ///
    /// @param source the clip's rate
    TimeMap map(Timebase source);

    /// The new clip's rate.
    Timebase rate(Timebase source);

    /// Another speed at the same rate: slow motion, or faster.
    ///
    /// @param times seconds of the source in one second of the new clip
    record Pace(Ratio times) implements Retiming {

        private static final long MOST = 100;
        private static final long FINEST = 10_000;
        private static final Pattern DECIMAL = Pattern.compile("(\\d{0,6}\\.?\\d{1,4})([x%]?)");
        private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})/(\\d{1,9})x?");

        public Pace {
            if (times.numerator() > MOST * times.denominator()
                    || times.numerator() * MOST < times.denominator()
                    || times.denominator() > FINEST) {
                throw new IllegalArgumentException(
                        "speed is 1/%d to %d times in steps no finer than 1/%d, not %d/%d"
                                .formatted(
                                        MOST,
                                        MOST,
                                        FINEST,
                                        times.numerator(),
                                        times.denominator()));
            }
        }

        /// Reads `1/4`, `25%`, `0.25` or `2x`.
        public static Pace parse(String text) {
            Matcher decimal = DECIMAL.matcher(text.strip());
            if (decimal.matches() && new BigDecimal(decimal.group(1)).signum() > 0) {
                BigDecimal value = new BigDecimal(decimal.group(1));
                long parts = decimal.group(2).equals("%") ? 100 : 1;
                long denominator = BigInteger.TEN.pow(value.scale()).longValueExact() * parts;
                return new Pace(new Ratio(value.unscaledValue().longValueExact(), denominator));
            }
            Matcher fraction = FRACTION.matcher(text.strip());
            if (fraction.matches()) {
                return new Pace(
                        new Ratio(
                                Long.parseLong(fraction.group(1)),
                                Long.parseLong(fraction.group(2))));
            }
            throw new IllegalArgumentException(
                    "speed \"%s\" is not a number of times such as 1/4, 25%% or 2, from 1/%d to %d"
                            .formatted(text.strip(), MOST, MOST));
        }

        @Override
        public TimeMap map(Timebase source) {
            return TimeMap.ofSpeed(times);
        }

        @Override
        public Timebase rate(Timebase source) {
            return source;
        }

        /// What `parse` reads.
        @Override
        public String toString() {
            return times.denominator() == 1
                    ? Long.toString(times.numerator())
                    : times.numerator() + "/" + times.denominator();
        }
    }

    /// Another rate at the same duration.
    record Conversion(Timebase wanted) implements Retiming {

        @Override
        public TimeMap map(Timebase source) {
            return TimeMap.ofRates(source, wanted);
        }

        @Override
        public Timebase rate(Timebase source) {
            return wanted;
        }
    }
}
