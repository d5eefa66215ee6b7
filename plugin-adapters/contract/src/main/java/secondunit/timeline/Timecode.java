package secondunit.timeline;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A timecode label, hours:minutes:seconds:frames, in a format (SMPTE ST 12-1). Labels wrap at 24
/// hours. Above 100 frames a second the frames take three digits.
///
/// @param hours 0 to 23
/// @param minutes 0 to 59
/// @param seconds 0 to 59
/// @param frames 0 to below the rate's nominal frames
public record Timecode(int hours, int minutes, int seconds, int frames, TimecodeFormat format) {

    private static final Pattern LABEL =
            Pattern.compile("(\\d{2})(?::(\\d{2}):(\\d{2})([:;.])|;(\\d{2});(\\d{2});)(\\d{2,3})");

    public Timecode {
        if (isOutside(hours, 24)
                || isOutside(minutes, 60)
                || isOutside(seconds, 60)
                || isOutside(frames, format.rate().nominal())) {
            throw new IllegalArgumentException(
                    "timecode %s does not exist at %s frames a second"
                            .formatted(
                                    label(hours, minutes, seconds, frames, format), format.rate()));
        }
        if (seconds == 0 && minutes % 10 != 0 && frames < format.dropped()) {
            throw new IllegalArgumentException(
                    "timecode %s is a label that drop-frame skips; the first of this minute is %s"
                            .formatted(
                                    label(hours, minutes, seconds, frames, format),
                                    label(hours, minutes, seconds, format.dropped(), format)));
        }
    }

    private static boolean isOutside(int value, int end) {
        return value < 0 || value >= end;
    }

    /// The label of a frame counted from 00:00:00:00; negative frames count back from midnight.
    public static Timecode ofFrame(long frame, TimecodeFormat format) {
        long label = labelNumber(Math.floorMod(frame, format.framesPerDay()), format);
        int nominal = format.rate().nominal();
        long second = label / nominal;
        return new Timecode(
                Math.toIntExact(second / 3600),
                Math.toIntExact(second / 60 % 60),
                Math.toIntExact(second % 60),
                Math.toIntExact(label % nominal),
                format);
    }

    private static long labelNumber(long frame, TimecodeFormat format) {
        long tens = frame / format.framesPerTenMinutes();
        long rest = frame % format.framesPerTenMinutes();
        long framesPerMinute = 60L * format.rate().nominal() - format.dropped();
        long minutesDropped =
                rest < format.dropped() ? 0 : (rest - format.dropped()) / framesPerMinute;
        return frame + format.dropped() * (9 * tens + minutesDropped);
    }

    /// Reads `01:00:00:00` (non-drop) or `01:00:00;00` (drop-frame, also `01;00;00;00` and
    /// `01:00:00.00`) at a rate.
    public static Timecode parse(String text, Timebase rate) {
        Matcher label = LABEL.matcher(text.strip());
        if (!label.matches() || label.group(7).length() > frameDigits(rate)) {
            throw new IllegalArgumentException(
                    "timecode \"%s\" is not of the form 01:00:00:00 or 01:00:00;00"
                            .formatted(text));
        }
        boolean allSemicolons = label.group(4) == null;
        return new Timecode(
                Integer.parseInt(label.group(1)),
                Integer.parseInt(label.group(allSemicolons ? 5 : 2)),
                Integer.parseInt(label.group(allSemicolons ? 6 : 3)),
                Integer.parseInt(label.group(7)),
                new TimecodeFormat(rate, allSemicolons || !label.group(4).equals(":")));
    }

    /// Frames since 00:00:00:00: 107892 for 01:00:00;00 at 30000/1001.
    public long toFrame() {
        long minute = 60L * hours + minutes;
        long label = (60 * minute + seconds) * format.rate().nominal() + frames;
        return label - format.dropped() * (minute - minute / 10);
    }

    /// `01:00:00:00`, or `01:00:00;00` in drop-frame.
    @Override
    public String toString() {
        return label(hours, minutes, seconds, frames, format);
    }

    private static String label(
            int hours, int minutes, int seconds, int frames, TimecodeFormat format) {
        String pattern = "%02d:%02d:%02d%s%0" + frameDigits(format.rate()) + "d";
        return String.format(
                Locale.ROOT,
                pattern,
                hours,
                minutes,
                seconds,
                format.dropFrame() ? ";" : ":",
                frames);
    }

    private static int frameDigits(Timebase rate) {
        return rate.nominal() > 100 ? 3 : 2;
    }
}
