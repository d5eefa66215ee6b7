package secondunit.render;

import org.jspecify.annotations.Nullable;

import secondunit.timeline.Timebase;
import secondunit.timeline.Timecode;
import secondunit.timeline.TimecodeFormat;

import java.util.Optional;

/// The first timecode of a retimed clip: the source's at that place. At another rate it keeps the
/// label's hours, minutes and seconds, and its frames in proportion; it drops frames where the
/// source does and the new rate can.
final class RetimedStart {

    private RetimedStart() {}

    /// @param source timecode of the clip's first frame
    /// @param frame the first frame used
    static Optional<Timecode> of(@Nullable Timecode source, long frame, Timebase rate) {
        if (source == null) {
            return Optional.empty();
        }
        Timecode start = Timecode.ofFrame(source.toFrame() + frame, source.format());
        return Optional.of(rate.equals(start.format().rate()) ? start : at(start, rate));
    }

    private static Timecode at(Timecode label, Timebase rate) {
        boolean drops = label.format().dropFrame() && TimecodeFormat.canDrop(rate);
        TimecodeFormat format = new TimecodeFormat(rate, drops);
        int frames = label.frames() * rate.nominal() / label.format().rate().nominal();
        boolean skipped =
                drops
                        && label.seconds() == 0
                        && label.minutes() % 10 != 0
                        && frames < rate.nominal() / 15;
        return new Timecode(
                label.hours(),
                label.minutes(),
                label.seconds(),
                skipped ? rate.nominal() / 15 : frames,
                format);
    }
}
