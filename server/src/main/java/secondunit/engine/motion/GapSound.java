package secondunit.engine.motion;

import org.jspecify.annotations.Nullable;

import secondunit.engine.Material.Context;
import secondunit.engine.sound.RoomTone;
import secondunit.picture.Samples;
import secondunit.timeline.FrameRange;
import secondunit.timeline.Timebase;

import java.util.List;
import java.util.Optional;

/// The sound of the new frames: room tone where the footage has sound.
///
/// @param tone null when the footage is silent
record GapSound(@Nullable RoomTone tone, int sampleRate, List<String> warnings) {

    private static final GapSound SILENT = new GapSound(null, Samples.STANDARD_RATE, List.of());

    GapSound {
        warnings = List.copyOf(warnings);
    }

    static GapSound extending(Context context, boolean tail, int frames, long seed) {
        Samples source = context.sound();
        if (source == null || source.length() == 0) {
            return SILENT;
        }
        long length = length(context.rate(), frames, source);
        return new GapSound(
                tail ? RoomTone.after(source, length, seed) : RoomTone.before(source, length, seed),
                source.sampleRate(),
                List.of());
    }

    static GapSound between(Context before, Context after, int frames, long seed) {
        Samples from = before.sound();
        Samples to = after.sound();
        if (from == null || from.length() == 0) {
            return to == null || to.length() == 0
                    ? SILENT
                    : between(before.rate(), silence(to), to, frames, seed);
        }
        if (to == null || to.length() == 0) {
            return between(before.rate(), from, silence(from), frames, seed);
        }
        if (from.sampleRate() != to.sampleRate() || from.channels() != to.channels()) {
            GapSound onesided = extending(before, true, frames, seed);
            return new GapSound(
                    onesided.tone,
                    onesided.sampleRate,
                    List.of(
                            "the two sides have sound of different kinds (%d Hz with %d channels, %d Hz with %d): the room tone is the first side's"
                                    .formatted(
                                            from.sampleRate(),
                                            from.channels(),
                                            to.sampleRate(),
                                            to.channels())));
        }
        return between(before.rate(), from, to, frames, seed);
    }

    private static GapSound between(
            Timebase rate, Samples from, Samples to, int frames, long seed) {
        return new GapSound(
                RoomTone.between(from, to, length(rate, frames, from), seed),
                from.sampleRate(),
                List.of());
    }

    /// What a silent side is heard as: the other side's tone comes out of it, or goes into it.
    private static Samples silence(Samples like) {
        return Samples.silence(like.sampleRate(), like.channels(), like.sampleRate());
    }

    private static long length(Timebase rate, int frames, Samples source) {
        return rate.samples(new FrameRange(0, frames), source.sampleRate());
    }

    Optional<Samples> samples(FrameRange frames, Timebase rate) {
        return Optional.ofNullable(tone)
                .map(made ->
                        made.samples(
                                rate.sampleAt(frames.start(), sampleRate),
                                rate.sampleAt(frames.end(), sampleRate)));
    }
}
