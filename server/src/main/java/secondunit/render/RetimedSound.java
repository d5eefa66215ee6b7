package secondunit.render;

import org.jspecify.annotations.Nullable;

import secondunit.media.ClipReader;
import secondunit.media.Media;
import secondunit.media.SoundFormat;
import secondunit.media.SoundStretch;
import secondunit.picture.Samples;
import secondunit.shot.Retiming;
import secondunit.shot.ShotRequest.Retime;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Ratio;
import secondunit.timeline.Timebase;

import java.util.Optional;

/// The sound of a retimed clip, frame by frame and exact to the sample: as it is where the duration
/// stays, made longer or shorter with its pitch kept where it does not. Used in order.
final class RetimedSound implements AutoCloseable {

    /// A stretch is fed this part of a second more than it is to give, for it keeps some back.
    private static final int RUN_OUT = 4;

    private final ClipReader reader;
    private final @Nullable SoundFormat format;
    private final @Nullable SoundStretch stretch;
    private final Timebase rate;
    private final long end;
    private long taken;
    private @Nullable Samples waiting;
    private boolean ended;

    private RetimedSound(
            ClipReader reader,
            @Nullable SoundFormat format,
            @Nullable SoundStretch stretch,
            Timebase rate,
            long start,
            long end) {
        this.reader = reader;
        this.format = format;
        this.stretch = stretch;
        this.rate = rate;
        this.taken = start;
        this.end = end;
    }

    /// @param range of the clip
    /// @param rate the new clip's
    static RetimedSound of(
            Retime request, ClipReader reader, FrameRange range, Timebase rate, Media media) {
        SoundFormat format = request.sound() ? reader.info().sound() : null;
        if (format == null) {
            return new RetimedSound(reader, null, null, rate, 0, 0);
        }
        Timebase source = reader.info().rate();
        SoundStretch stretch =
                request.retiming() instanceof Retiming.Pace(Ratio times)
                        ? media.stretch(format, times)
                        : null;
        return new RetimedSound(
                reader,
                format,
                stretch,
                rate,
                source.sampleAt(range.start(), format.sampleRate()),
                source.sampleAt(range.end(), format.sampleRate()) + format.sampleRate() / RUN_OUT);
    }

    Optional<SoundFormat> format() {
        return Optional.ofNullable(format);
    }

    /// The samples of the next frame of the new clip.
    Optional<Samples> ofFrame(long frame) {
        if (format == null) {
            return Optional.empty();
        }
        int count =
                Math.toIntExact(rate.samples(FrameRange.ofLength(frame, 1), format.sampleRate()));
        return Optional.of(stretch == null ? read(count) : stretched(stretch, format, count));
    }

    private Samples read(int count) {
        Samples samples = reader.sound(taken, taken + count).orElseThrow();
        taken += count;
        return samples;
    }

    private Samples stretched(SoundStretch by, SoundFormat as, int count) {
        Samples ready =
                waiting == null ? Samples.silence(as.sampleRate(), as.channels(), 0) : waiting;
        while (ready.length() < count && !ended) {
            int chunk = (int) Math.min(as.sampleRate(), end - taken);
            ended = chunk == 0;
            ready = ready.append(ended ? by.rest() : by.take(read(chunk)));
        }
        int missing = Math.max(0, count - ready.length());
        Samples whole = ready.append(Samples.silence(as.sampleRate(), as.channels(), missing));
        waiting = whole.slice(count, whole.length());
        return whole.slice(0, count);
    }

    @Override
    public void close() {
        if (stretch != null) {
            stretch.close();
        }
    }
}
