package secondunit.render;

import org.jspecify.annotations.Nullable;

import secondunit.engine.Performance;
import secondunit.media.SoundFormat;
import secondunit.picture.Samples;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Handles;

import java.util.Arrays;

/// The sound of a clip that fills a gap: the source's own samples beside the new ones. New sound
/// begins at exactly the sample where the source ends.
final class GapSound {

    private final Gap gap;
    private final SoundFormat format;
    private final Samples fresh;

    GapSound(Gap gap, SoundFormat format, Performance performance) {
        this.gap = gap;
        this.format = format;
        // One frame more than there is: the count of samples may round either way.
        this.fresh =
                performance
                        .sound(new FrameRange(0, gap.frames() + 1))
                        .orElseGet(
                                () -> Samples.silence(format.sampleRate(), format.channels(), 0));
    }

    /// The samples of one frame of the delivered clip.
    Samples ofFrame(long frame) {
        int from = Math.toIntExact(at(frame));
        int to = Math.toIntExact(at(frame + 1));
        Handles handles = gap.handles();
        if (frame < handles.before()) {
            int before = Math.toIntExact(at(handles.before()));
            return fromEnd(sound(gap.before()), before - from, before - to);
        }
        if (frame < handles.before() + gap.frames()) {
            int start = Math.toIntExact(at(handles.before()));
            return padded(fresh, from - start, to - start);
        }
        int start = Math.toIntExact(at(handles.before() + gap.frames()));
        return padded(sound(gap.after()), from - start, to - start);
    }

    private long at(long frame) {
        return gap.rate().sampleAt(frame, format.sampleRate());
    }

    private Samples sound(@Nullable Neighbour neighbour) {
        Samples sound = neighbour == null ? null : neighbour.sound();
        return sound != null && fits(sound)
                ? sound
                : Samples.silence(format.sampleRate(), format.channels(), 0);
    }

    private boolean fits(Samples sound) {
        return sound.sampleRate() == format.sampleRate() && sound.channels() == format.channels();
    }

    private Samples fromEnd(Samples sound, int first, int last) {
        return padded(sound, sound.length() - first, sound.length() - last);
    }

    /// Samples `[from, to)`, silent where there are none.
    private Samples padded(Samples sound, int from, int to) {
        float[][] channels = new float[format.channels()][];
        for (int c = 0; c < channels.length; c++) {
            channels[c] = new float[to - from];
            int start = Math.clamp(from, 0, sound.length());
            int end = Math.clamp(to, start, sound.length());
            float[] there = Arrays.copyOfRange(sound.channel(c), start, end);
            System.arraycopy(
                    there, 0, channels[c], there.length == 0 ? 0 : start - from, there.length);
        }
        return new Samples(format.sampleRate(), channels);
    }
}
