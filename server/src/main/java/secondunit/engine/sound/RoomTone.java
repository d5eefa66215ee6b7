package secondunit.engine.sound;

import org.jspecify.annotations.Nullable;

import secondunit.picture.Samples;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The sound of a place carried on: noise with the spectrum of the footage's quiet moments, which
/// goes on from its last samples without a step, and leads to the next footage's first samples
/// likewise.
///
/// Each side is an autoregressive process fitted to its footage (see [Resonance]); running from the
/// footage's own samples it joins them in value and slope. Between two sides they cross at equal
/// power. Two channels are carried on as their sum and difference, so that their correlation stays.
public final class RoomTone {

    private final Samples tone;

    private RoomTone(Samples tone) {
        this.tone = tone;
    }

    /// The tone that fills a gap.
    ///
    /// @param before sound that ends where the gap begins, or null
    /// @param after sound that begins where the gap ends, or null
    /// @param length samples in the gap
    /// @param seed another seed is other noise
    public static RoomTone between(
            @Nullable Samples before,
            @Nullable Samples after,
            int sampleRate,
            int channels,
            long length,
            long seed) {
        int samples = Math.toIntExact(length);
        float[][] out = new float[channels][samples];
        for (int c = 0; c < channels; c++) {
            RandomGenerator random =
                    RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 31 + c);
            double[] onward = onward(part(before, c, false), samples, random);
            double[] backward = reversed(onward(part(after, c, true), samples, random));
            cross(onward, backward, before != null, after != null, out[c]);
        }
        return new RoomTone(new Samples(sampleRate, channels == 2 ? apart(out) : out));
    }

    /// Samples `[from, to)`, counted from the gap's first.
    public Samples samples(long from, long to) {
        return tone.slice(Math.toIntExact(from), Math.toIntExact(to));
    }

    private static double[] onward(double[] footage, int length, RandomGenerator random) {
        return footage.length == 0
                ? new double[length]
                : Resonance.of(footage).goOn(footage, length, random);
    }

    /// Channel `c`, of a pair the sum and the difference; time runs backward for the side after the
    /// gap.
    private static double[] part(@Nullable Samples sound, int c, boolean backward) {
        if (sound == null) {
            return new double[0];
        }
        double[] part = new double[sound.length()];
        for (int i = 0; i < part.length; i++) {
            int at = backward ? part.length - 1 - i : i;
            part[i] =
                    sound.channels() != 2
                            ? sound.channel(Math.min(c, sound.channels() - 1))[at]
                            : (sound.channel(0)[at] + (c == 0 ? 1 : -1) * sound.channel(1)[at]) / 2;
        }
        return part;
    }

    private static double[] reversed(double[] values) {
        double[] reversed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            reversed[i] = values[values.length - 1 - i];
        }
        return reversed;
    }

    /// Equal power: the squares of the two gains add up to one.
    private static void cross(
            double[] onward, double[] backward, boolean first, boolean second, float[] out) {
        for (int i = 0; i < out.length; i++) {
            double turn = Math.PI / 2 * (i + 1) / (out.length + 1);
            double from = second ? Math.cos(turn) : 1;
            double to = first ? Math.sin(turn) : 1;
            out[i] = (float) Math.clamp(from * onward[i] + to * backward[i], -1.0, 1.0);
        }
    }

    /// Left and right from sum and difference.
    private static float[][] apart(float[][] pair) {
        float[][] sides = new float[2][pair[0].length];
        for (int i = 0; i < pair[0].length; i++) {
            sides[0][i] = pair[0][i] + pair[1][i];
            sides[1][i] = pair[0][i] - pair[1][i];
        }
        return sides;
    }
}
