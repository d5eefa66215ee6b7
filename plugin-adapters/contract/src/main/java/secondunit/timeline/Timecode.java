package secondunit.timeline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A timecode label, hours:minutes:seconds:frames, in a format. Labels wrap at 24 hours.
public record Timecode(int hours, int minutes, int seconds, int frames, TimecodeFormat format) {

    private static final Pattern LABEL =
            Pattern.compile("(\\d{2}):(\\d{2}):(\\d{2})([:;.])(\\d{2,3})");

    public Timecode {
        if (hours < 0
                || hours > 23
                || minutes < 0
                || minutes > 59
                || seconds < 0
                || seconds > 59
                || frames < 0
                || frames >= format.rate().nominal()) {
            throw new IllegalArgumentException(
                    "timecode %02d:%02d:%02d:%02d does not exist at %s"
                            .formatted(hours, minutes, seconds, frames, format.rate()));
        }
        if (seconds == 0 && minutes % 10 != 0 && frames < format.dropped()) {
            throw new IllegalArgumentException(
                    "timecode %02d:%02d:00;%02d is a label that drop-frame skips"
                            .formatted(hours, minutes, frames));
        }
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

    /// Reads `01:00:00:00` (non-drop) or `01:00:00;00` (drop-frame) at a rate.
    public static Timecode parse(String text, Timebase rate) {
        Matcher label = LABEL.matcher(text.strip());
        if (!label.matches()) {
            throw new IllegalArgumentException(
                    "timecode \"%s\" is not of the form 01:00:00:00 or 01:00:00;00"
                            .formatted(text));
        }
        return new Timecode(
                Integer.parseInt(label.group(1)),
                Integer.parseInt(label.group(2)),
                Integer.parseInt(label.group(3)),
                Integer.parseInt(label.group(5)),
                new TimecodeFormat(rate, !label.group(4).equals(":")));
    }

    /// Frames since 00:00:00:00: 107892 for 01:00:00;00 at 30000/1001.
    public long toFrame() {
        long minute = 60L * hours + minutes;
        long label = (60 * minute + seconds) * format.rate().nominal() + frames;
        return label - format.dropped() * (minute - minute / 10);
    }

    @Override
    public String toString() {
        String separator = format.dropFrame() ? ";" : ":";
        return "%02d:%02d:%02d%s%02d".formatted(hours, minutes, seconds, separator, frames);
    }
}
