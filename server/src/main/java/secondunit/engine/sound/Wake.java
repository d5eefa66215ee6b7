package secondunit.engine.sound;

import secondunit.picture.Samples;

import java.util.List;

/// What a sound leaves behind where it ends: its steady tones, its bed, and for a moment what its
/// waveform has that the bed has not. Counted from the sound's end.
final class Wake {

    private static final int JOIN_MILLIS = 20;

    private final List<Partial> tones;
    private final BedNoise noise;
    private final double[][] onset;

    /// @param source ends where more is wanted
    Wake(Samples source, long length, long seed) {
        tones = Partials.atEndOf(source);
        noise = new BedNoise(Bed.of(source, tones), length, seed);
        int join = (int) Math.min(length, (long) JOIN_MILLIS * source.sampleRate() / 1000);
        int compared = Math.min(Onset.HISTORY, source.length());
        double[][] running = noise.samples(-compared, 0);
        onset = new double[source.channels()][];
        for (int c = 0; c < onset.length; c++) {
            onset[c] = Onset.after(difference(source, c, running[c]), join);
        }
    }

    /// The end of the sound without its tones and the bed that runs under it.
    private double[] difference(Samples source, int channel, double[] running) {
        double[] left = new double[running.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = source.channel(channel)[source.length() - left.length + i] - running[i];
            for (Partial tone : tones) {
                left[i] -= tone.at(channel, i - left.length);
            }
        }
        return left;
    }

    /// t = 0 is the first sample after the sound's end.
    List<Partial> tones() {
        return tones;
    }

    /// All but the tones.
    double[][] samples(long start, long end) {
        double[][] samples = noise.samples(start, end);
        for (int c = 0; c < samples.length; c++) {
            int join = onset[c].length;
            for (long at = start; at < Math.min(end, join); at++) {
                double along = (at + 0.5) / join;
                double left = 1 - along * along * (3 - 2 * along);
                samples[c][(int) (at - start)] += left * onset[c][(int) at];
            }
        }
        return samples;
    }
}
