package secondunit.app.command;

import org.jspecify.annotations.Nullable;

import secondunit.media.ClipInfo;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Seconds;
import secondunit.timeline.Timecode;
import secondunit.timeline.TimecodeFormat;

import java.util.regex.Pattern;

/// In and out points as people type them: source timecode, frames counted from the clip's first, or
/// seconds from there.
final class Points {

    private static final Pattern FRAMES = Pattern.compile("(\\d{1,9})f?");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(\\.\\d{1,9})?s");
    private static final Pattern NOTHING = Pattern.compile("0{1,6}(\\.0{1,9})?s");

    private Points() {}

    /// @param from null for the clip's first frame
    /// @param to the frame after the last; null for the clip's end
    static FrameRange range(@Nullable String from, @Nullable String to, ClipInfo clip) {
        long in = from == null ? 0 : frame("--from", from.strip(), clip);
        long out = to == null ? clip.frames() : frame("--to", to.strip(), clip);
        if (in >= out) {
            throw new IllegalArgumentException(
                    "--from %s is frame %d, --to %s is frame %d: the range must end after it begins"
                            .formatted(
                                    from == null ? "the start" : from,
                                    in,
                                    to == null ? "the end" : to,
                                    out));
        }
        if (in < 0 || out > clip.frames()) {
            throw new IllegalArgumentException(
                    "frames %d..%d are not within %s, which has frames 0..%d%s"
                            .formatted(in, out, clip.file(), clip.frames(), inTimecode(clip)));
        }
        return new FrameRange(in, out);
    }

    private static String inTimecode(ClipInfo clip) {
        Timecode start = clip.start();
        return start == null
                ? ""
                : " (%s to %s)"
                        .formatted(
                                start,
                                Timecode.ofFrame(start.toFrame() + clip.frames(), start.format()));
    }

    private static long frame(String option, String text, ClipInfo clip) {
        if (FRAMES.matcher(text).matches()) {
            return Long.parseLong(text.replace("f", ""));
        }
        if (NOTHING.matcher(text).matches()) {
            return 0;
        }
        if (SECONDS.matcher(text).matches()) {
            return Seconds.parse(text).frames(clip.rate());
        }
        if (text.contains(":") || text.contains(";")) {
            return timecode(text, clip);
        }
        throw new IllegalArgumentException(
                "%s \"%s\" is no timecode such as 01:00:04:12, no frame such as 120f and no time such as 4.2s"
                        .formatted(option, text));
    }

    /// A clip without timecode counts from 00:00:00:00. Colons alone are read as the clip counts.
    private static long timecode(String text, ClipInfo clip) {
        Timecode said = Timecode.parse(text, clip.rate());
        Timecode start = clip.start();
        if (start == null) {
            return said.toFrame();
        }
        TimecodeFormat format = start.format();
        if (said.format().dropFrame() && !format.dropFrame()) {
            throw new IllegalArgumentException(
                    "timecode %s is drop-frame, and %s counts non-drop, from %s"
                            .formatted(text, clip.file(), start));
        }
        Timecode label =
                new Timecode(said.hours(), said.minutes(), said.seconds(), said.frames(), format);
        long frame = label.toFrame() - start.toFrame();
        boolean pastMidnight = frame < 0 && frame + format.framesPerDay() <= clip.frames();
        return pastMidnight ? frame + format.framesPerDay() : frame;
    }
}
