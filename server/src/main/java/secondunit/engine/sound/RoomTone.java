package secondunit.engine.sound;

import secondunit.picture.Samples;

import java.util.Arrays;

/// The sound of a place going on without what happened in it: noise with the usual spectrum of the
/// footage's last two seconds, in each channel and between the channels, which begins and ends in
/// the footage's own waveform. The same source, length and seed give the same samples, whatever
/// ranges are asked.
public final class RoomTone {

    private static final int SECONDS = 2;

    /// The footage's waveform dies away into the tone in this many milliseconds, at equal power,
    /// beginning and ending flat so that the slope has no jump either.
    private static final int JOIN_MILLIS = 8;

    /// What windowing twice at a quarter's hop takes from the power: 3/8 in the analysis, and 3/2
    /// more windows in the synthesis.
    private static final double WINDOW_GAIN = 1 / Math.sqrt(0.375 * 1.5);

    private final int sampleRate;
    private final long length;
    private final long seed;
    private final Tone from;
    private final Tone to;
    private final float[][] first;
    private final float[][] last;
    private final Fourier fourier = new Fourier(Tone.SIZE);

    private RoomTone(
            int sampleRate,
            long length,
            long seed,
            Tone from,
            Tone to,
            float[][] first,
            float[][] last) {
        this.sampleRate = sampleRate;
        this.length = length;
        this.seed = seed;
        this.from = from;
        this.to = to;
        this.first = first;
        this.last = last;
    }

    /// The tone that follows `source` for `length` samples.
    public static RoomTone after(Samples source, long length, long seed) {
        Tone tone = Tone.of(ending(source));
        return new RoomTone(
                source.sampleRate(),
                length,
                seed,
                tone,
                tone,
                onset(source, length),
                new float[source.channels()][0]);
    }

    /// The tone that leads up to `source`.
    public static RoomTone before(Samples source, long length, long seed) {
        Tone tone = Tone.of(beginning(source));
        return new RoomTone(
                source.sampleRate(),
                length,
                seed,
                tone,
                tone,
                new float[source.channels()][0],
                onset(reversed(source), length));
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
        return new RoomTone(
                before.sampleRate(),
                length,
                seed,
                Tone.of(ending(before)),
                Tone.of(beginning(after)),
                onset(before, length),
                onset(reversed(after), length));
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

    private static float[][] onset(Samples source, long length) {
        int join = (int) Math.min(length, (long) JOIN_MILLIS * source.sampleRate() / 1000);
        float[][] onset = new float[source.channels()][];
        for (int c = 0; c < onset.length; c++) {
            onset[c] = Onset.after(source.channel(c), join);
        }
        return onset;
    }

    /// Samples `[start, end)` of the tone, counted from its first.
    public Samples samples(long start, long end) {
        if (start < 0 || end < start || end > length) {
            throw new IllegalArgumentException(
                    "room tone has samples 0 to %d, not %d to %d".formatted(length, start, end));
        }
        float[][] out = new float[from.channels()][Math.toIntExact(end - start)];
        long firstWindow = Math.floorDiv(start - Tone.SIZE, Tone.HOP) + 1;
        for (long window = firstWindow; window * Tone.HOP < end; window++) {
            addWindow(window, start, out);
        }
        for (int c = 0; c < out.length; c++) {
            for (int i = 0; i < out[c].length; i++) {
                out[c][i] = joined(out[c][i], c, start + i);
            }
        }
        return new Samples(sampleRate, out);
    }

    private void addWindow(long window, long start, float[][] out) {
        long begins = window * Tone.HOP;
        double middle = (begins + Tone.SIZE / 2.0) / Math.max(1, length);
        double share = Math.clamp(middle, 0, 1);
        double[] phases = phases(window);
        Tone leading = random(window, -1) < share ? to : from;
        int like = (int) (random(window, -2) * leading.windows());
        for (int c = 0; c < out.length; c++) {
            double[] real = new double[Tone.SIZE];
            double[] imaginary = new double[Tone.SIZE];
            for (int bin = 1; bin < Tone.BINS - 1; bin++) {
                double a = from.magnitude(c, bin);
                double b = to.magnitude(c, bin);
                double size = Math.sqrt((1 - share) * a * a + share * b * b);
                double phase = phases[bin] + leading.lag(like, c, bin);
                real[bin] = size * Math.cos(phase);
                imaginary[bin] = size * Math.sin(phase);
                real[Tone.SIZE - bin] = real[bin];
                imaginary[Tone.SIZE - bin] = -imaginary[bin];
            }
            fourier.inverse(real, imaginary);
            for (int i = 0; i < Tone.SIZE; i++) {
                long at = begins + i - start;
                if (at >= 0 && at < out[c].length) {
                    out[c][(int) at] += (float) (WINDOW_GAIN * Tone.hann(i) * real[i]);
                }
            }
        }
    }

    private double[] phases(long window) {
        double[] phases = new double[Tone.BINS];
        Arrays.setAll(phases, bin -> 2 * Math.PI * random(window, bin));
        return phases;
    }

    /// 0 to 1, from seed, window and index (SplitMix64; Steele, Lea and Flood, OOPSLA 2014).
    private double random(long window, int index) {
        long z =
                seed * 0x9E3779B97F4A7C15L
                        + window * 0xD1B54A32D192ED03L
                        + index * 0x8CB92BA72F3D8DD7L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1p-53;
    }

    private float joined(float tone, int channel, long at) {
        float value = faded(tone, first[channel], at);
        return faded(value, last[channel], length - 1 - at);
    }

    /// The footage's waveform at this distance from the join, dying away into the tone.
    private static float faded(float tone, float[] waveform, long at) {
        if (at >= waveform.length) {
            return tone;
        }
        double along = at / (double) waveform.length;
        double turn = Math.PI / 2 * along * along * (3 - 2 * along);
        return (float) (Math.cos(turn) * waveform[(int) at] + Math.sin(turn) * tone);
    }
}
