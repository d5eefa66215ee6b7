package secondunit.engine.sound;

import secondunit.picture.Samples;

import java.util.List;

/// What a sound leaves behind where it ends: its steady tones, its bed, and a moment of its own
/// waveform that dies away into the bed at equal power. Counted from the sound's end.
final class Wake {

    private static final int JOIN_MILLIS = 20;

    private final List<Partial> tones;
    private final BedNoise noise;
    private final double[][] onset;

    /// @param source ends where more is wanted
    Wake(Samples source, long length, long seed) {
        tones = Partials.atEndOf(source);
        Bed bed = Bed.of(source, tones);
        noise = new BedNoise(bed, length, seed);
        int join = (int) Math.min(length, (long) JOIN_MILLIS * source.sampleRate() / 1000);
        onset = new double[source.channels()][];
        for (int c = 0; c < onset.length; c++) {
            Chance chance = new Chance(seed, Long.MIN_VALUE + c);
            onset[c] = Onset.after(untoned(source, c), join, bed.reachesEnd() ? chance : null);
        }
    }

    private double[] untoned(Samples source, int channel) {
        int known = Math.min(Onset.HISTORY, source.length());
        double[] left = new double[known];
        for (int i = 0; i < known; i++) {
            left[i] = source.channel(channel)[source.length() - known + i];
            for (Partial tone : tones) {
                left[i] -= tone.at(channel, i - known);
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
                double turn = Math.PI / 2 * along * along * (3 - 2 * along);
                int i = (int) (at - start);
                samples[c][i] =
                        Math.cos(turn) * onset[c][(int) at] + Math.sin(turn) * samples[c][i];
            }
        }
        return samples;
    }
}
