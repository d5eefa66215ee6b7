package secondunit.render;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

import secondunit.engine.Material;
import secondunit.media.ClipInfo;
import secondunit.media.SoundFormat;
import secondunit.timeline.Handles;
import secondunit.timeline.Timebase;
import secondunit.timeline.Timecode;

/// The hole that footage leaves: its neighbours, and how many new frames go in. The delivered clip
/// is the handle frames before, the new frames, the handle frames after.
///
/// @param before the neighbour that ends where the hole begins, or null
/// @param after the neighbour that begins where the hole ends, or null
/// @param frames new frames
/// @param asked handles asked for
record Gap(@Nullable Neighbour before, @Nullable Neighbour after, long frames, long asked) {

    /// The handles that the neighbours have.
    Handles handles() {
        return new Handles(asked, asked).clampTo(new Handles(there(before), there(after)));
    }

    private static long there(@Nullable Neighbour neighbour) {
        return neighbour == null ? 0 : neighbour.frames().size();
    }

    long total() {
        return handles().before() + frames + handles().after();
    }

    /// The clip whose rate, size, colour and timecode the new one has.
    ClipInfo model() {
        return before != null ? before.info() : requireNonNull(after).info();
    }

    Timebase rate() {
        return model().rate();
    }

    Material material() {
        return new Material(
                before == null ? null : before.context(), after == null ? null : after.context());
    }

    /// The sound of the new clip is that of the first neighbour that has any.
    @Nullable SoundFormat sound() {
        SoundFormat first = before == null ? null : before.info().sound();
        SoundFormat second = after == null ? null : after.info().sound();
        return first != null ? first : second;
    }

    /// Timecode continues the source's: after the frames before, or before those after.
    @Nullable Timecode start() {
        Timecode source = model().start();
        if (source == null) {
            return null;
        }
        return Timecode.ofFrame(source.toFrame() + offset(), source.format());
    }

    /// Frames from the source's first to this clip's first.
    private long offset() {
        return before != null
                ? before.first() + before.frames().size() - handles().before()
                : requireNonNull(after).first() - frames;
    }

    /// Whether the timecode had to go round at midnight to get there.
    boolean passesMidnight() {
        Timecode source = model().start();
        if (source == null) {
            return false;
        }
        long first = source.toFrame() + offset();
        return first < 0 || first >= source.format().framesPerDay();
    }
}
