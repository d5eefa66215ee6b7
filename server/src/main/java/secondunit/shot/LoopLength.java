package secondunit.shot;

import secondunit.timeline.Bars;
import secondunit.timeline.Seconds;
import secondunit.timeline.Timebase;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long a loop is to be.
public sealed interface LoopLength {

    /// As few new frames as the clip's own movement allows.
    record Shortest() implements LoopLength {}

    /// So many new frames, whatever the whole comes to.
    record Added(long frames) implements LoopLength {

        public Added {
            Limits.checkNewFrames(frames);
        }
    }

    /// A length of the whole loop, clip and new frames together.
    sealed interface Whole extends LoopLength {

        /// The nearest whole number of frames.
        long frames(Timebase rate);
    }

    /// The whole in frames.
    record Frames(long count) implements Whole {

        private static final Pattern TEXT = Pattern.compile("(\\d{1,9})(?:f| frames)");

        public Frames {
            Limits.checkFrames(count);
        }

        @Override
        public long frames(Timebase rate) {
            return count;
        }

        @Override
        public String toString() {
            return count + "f";
        }
    }

    /// The whole in seconds.
    record Time(Seconds seconds) implements Whole {

        private static final Pattern FRACTION = Pattern.compile("(\\d{1,9})/(\\d{1,9})s");

        @Override
        public long frames(Timebase rate) {
            return seconds.frames(rate);
        }

        @Override
        public String toString() {
            return (seconds.denominator() == 1
                            ? Long.toString(seconds.numerator())
                            : seconds.numerator() + "/" + seconds.denominator())
                    + "s";
        }
    }

    /// The whole in bars of music.
    record Musical(Bars bars) implements Whole {

        @Override
        public long frames(Timebase rate) {
            return bars.seconds().frames(rate);
        }

        @Override
        public String toString() {
            return bars.toString();
        }
    }

    /// Reads `240f`, `10s`, `10/3s` or `4 bars at 120 bpm in 4/4`, as `toString` writes them.
    static Whole parse(String text) {
        String plain = text.strip();
        Matcher frames = Frames.TEXT.matcher(plain);
        if (frames.matches()) {
            return new Frames(Long.parseLong(frames.group(1)));
        }
        Matcher fraction = Time.FRACTION.matcher(plain);
        if (fraction.matches()) {
            return new Time(
                    new Seconds(
                            Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2))));
        }
        if (plain.endsWith("s") && !plain.contains("bar")) {
            return new Time(Seconds.parse(plain));
        }
        if (plain.contains("bar")) {
            return new Musical(Bars.parse(plain));
        }
        throw new IllegalArgumentException(
                "length \"%s\" is not one of frames (240f), seconds (10s) or bars (4bars)"
                        .formatted(text));
    }
}
