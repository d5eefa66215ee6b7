package secondunit.timeline;

/// How frame numbers are written at a rate. Drop-frame (SMPTE ST 12-1) skips label numbers, never
/// frames: two labels (at 29.97; four at 59.94) at the start of every minute but each tenth.
public record TimecodeFormat(Timebase rate, boolean dropFrame) {

    public TimecodeFormat {
        if (dropFrame && !canDrop(rate)) {
            throw new IllegalArgumentException(
                    "drop-frame timecode exists at 30000/1001 and 60000/1001 only, not at " + rate);
        }
    }

    /// True at 30000/1001 and 60000/1001.
    public static boolean canDrop(Timebase rate) {
        return rate.denominator() == 1001
                && (rate.numerator() == 30000 || rate.numerator() == 60000);
    }

    /// Drop-frame where the rate has it, as editors set up 29.97 and 59.94 timelines.
    public static TimecodeFormat usual(Timebase rate) {
        return new TimecodeFormat(rate, canDrop(rate));
    }

    /// Labels skipped at the start of a minute: 2 at 29.97, 4 at 59.94, 0 in non-drop.
    int dropped() {
        return dropFrame ? rate.nominal() / 15 : 0;
    }

    long framesPerTenMinutes() {
        return 600L * rate.nominal() - 9L * dropped();
    }

    /// Frames that 24 hours of labels count: 2589408 at 29.97 drop-frame.
    public long framesPerDay() {
        return 144 * framesPerTenMinutes();
    }
}
