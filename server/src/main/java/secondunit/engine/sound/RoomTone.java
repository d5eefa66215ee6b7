package secondunit.engine.sound;

import org.jspecify.annotations.Nullable;

import secondunit.picture.Samples;

/// The sound of a place going on without what happened in it: noise with the spectrum, the channel
/// relations and the slow swell of the footage's quiet moments, over its steady tones in phase,
/// beginning and ending in the footage's own waveform. Between two sounds the one goes over into
/// the other at equal power. Nothing of the source is played again, and nothing comes round: what
/// can be heard of a repeat is bounded in `docs/reference/footage-sources.md`.
///
/// The same source, length and seed give the same samples, whatever ranges are asked.
public final class RoomTone {

    /// Sound that is listened to on each side, where there is as much.
    public static final int SECONDS = 4;

    private final int sampleRate;
    private final int channels;
    private final long length;
    private final @Nullable Wake before;
    private final @Nullable Wake after;
    private final Hum hum;

    private RoomTone(
            Samples like, long length, @Nullable Wake before, @Nullable Wake after, Hum hum) {
        this.sampleRate = like.sampleRate();
        this.channels = like.channels();
        this.length = length;
        this.before = before;
        this.after = after;
        this.hum = hum;
    }

    /// The tone that follows `source` for `length` samples.
    public static RoomTone after(Samples source, long length, long seed) {
        Wake wake = new Wake(ending(source), length, seed);
        return new RoomTone(source, length, wake, null, new Hum.Steady(wake.tones()));
    }

    /// The tone that leads up to `source`.
    public static RoomTone before(Samples source, long length, long seed) {
        Wake wake = new Wake(reversed(beginning(source)), length, seed);
        Hum hum =
                new Hum.Steady(
                        wake.tones().stream()
                                .map(tone -> tone.turned((double) (length - 1)))
                                .toList());
        return new RoomTone(source, length, null, wake, hum);
    }

    /// The tone that leads from one sound to another of the same rate and channels.
    public static RoomTone between(Samples before, Samples after, long length, long seed) {
        if (before.sampleRate() != after.sampleRate() || before.channels() != after.channels()) {
            throw new IllegalArgumentException(
                    "room tone needs one kind of sound on both sides, not %d Hz with %d channels and %d Hz with %d"
                            .formatted(
                                    before.sampleRate(),
                                    before.channels(),
                                    after.sampleRate(),
                                    after.channels()));
        }
        Wake from = new Wake(ending(before), length, seed);
        Wake to = new Wake(reversed(beginning(after)), length, ~seed);
        Hum hum =
                Hum.Passing.of(
                        from.tones(),
                        to.tones().stream().map(tone -> tone.turned(-1)).toList(),
                        length,
                        before.sampleRate());
        return new RoomTone(before, length, from, to, hum);
    }

    private static Samples ending(Samples source) {
        int kept = Math.min(source.length(), SECONDS * source.sampleRate());
        return source.slice(source.length() - kept, source.length());
    }

    private static Samples beginning(Samples source) {
        return source.slice(0, Math.min(source.length(), SECONDS * source.sampleRate()));
    }

    private static Samples reversed(Samples source) {
        float[][] turned = new float[source.channels()][source.length()];
        for (int c = 0; c < turned.length; c++) {
            for (int i = 0; i < turned[c].length; i++) {
                turned[c][i] = source.channel(c)[turned[c].length - 1 - i];
            }
        }
        return new Samples(source.sampleRate(), turned);
    }

    /// Samples `[start, end)` of the tone, counted from its first.
    public Samples samples(long start, long end) {
        if (start < 0 || end < start || end > length) {
            throw new IllegalArgumentException(
                    "room tone has samples 0 to %d, not %d to %d".formatted(length, start, end));
        }
        int count = Math.toIntExact(end - start);
        double[][] leaving = before == null ? null : before.samples(start, end);
        double[][] coming = after == null ? null : after.samples(length - end, length - start);
        float[][] out = new float[channels][count];
        for (int c = 0; c < channels; c++) {
            for (int i = 0; i < count; i++) {
                double value = hum.at(c, start + i);
                double share = share(start + i);
                value += leaving == null ? 0 : Math.cos(share) * leaving[c][i];
                value += coming == null ? 0 : Math.sin(share) * coming[c][count - 1 - i];
                out[c][i] = (float) value;
            }
        }
        return new Samples(sampleRate, out);
    }

    /// How far the one side has gone over into the other, from 0 to a quarter turn.
    private double share(long at) {
        if (before == null || after == null) {
            return before == null ? Math.PI / 2 : 0;
        }
        return Math.PI / 2 * (at + 0.5) / length;
    }
}
