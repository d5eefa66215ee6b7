package secondunit.render;

import org.jspecify.annotations.Nullable;

import secondunit.engine.Performance;
import secondunit.media.SoundFormat;
import secondunit.picture.Samples;
import secondunit.timeline.FrameRange;

/// The sound of a clip that fills a gap: the source's own samples, the new ones, the source's own
/// again. New sound begins at exactly the sample where the source ends, and the source goes on at
/// exactly the sample where new sound ends.
final class GapSound {

    private final Gap gap;
    private final SoundFormat format;
    private final @Nullable Samples before;
    private final @Nullable Samples fresh;
    private final @Nullable Samples after;
    private final long begin;
    private final long end;

    GapSound(Gap gap, SoundFormat format, Performance performance) {
        this.gap = gap;
        this.format = format;
        this.before = sound(gap.before());
        this.fresh =
                performance.sound(new FrameRange(0, gap.frames())).filter(this::fits).orElse(null);
        this.after = sound(gap.after());
        this.begin = at(gap.handles().before());
        this.end = begin + at(gap.frames());
    }

    /// The samples of one frame of the delivered clip.
    Samples ofFrame(long frame) {
        long from = at(frame);
        int length = Math.toIntExact(at(frame + 1) - from);
        float[][] channels = new float[format.channels()][length];
        for (int c = 0; c < channels.length; c++) {
            for (int i = 0; i < length; i++) {
                channels[c][i] = sample(c, from + i);
            }
        }
        return new Samples(format.sampleRate(), channels);
    }

    private float sample(int channel, long at) {
        if (at < begin) {
            return before == null
                    ? 0
                    : before.channel(channel)[index(before, before.length() - (begin - at))];
        }
        if (at < end || after == null) {
            return fresh == null ? 0 : fresh.channel(channel)[index(fresh, at - begin)];
        }
        return after.channel(channel)[index(after, at - end)];
    }

    /// Frames do not end on whole samples: at a clip's very end one sample may be asked too many,
    /// which repeats the last.
    private static int index(Samples sound, long at) {
        return (int) Math.clamp(at, 0L, sound.length() - 1L);
    }

    private long at(long frame) {
        return gap.rate().sampleAt(frame, format.sampleRate());
    }

    private @Nullable Samples sound(@Nullable Neighbour neighbour) {
        Samples sound = neighbour == null ? null : neighbour.sound();
        return sound != null && fits(sound) ? sound : null;
    }

    private boolean fits(Samples sound) {
        return sound.length() > 0
                && sound.sampleRate() == format.sampleRate()
                && sound.channels() == format.channels();
    }
}
