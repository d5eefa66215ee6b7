package secondunit.engine.sound;

import secondunit.picture.Samples;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The noise of a place: how strong each frequency is in the quiet moments of the footage, how the
/// channels lie to each other there, and how it all swells.
final class Bed {

    /// The mean of the logarithm of an exponentially distributed power is the logarithm of its mean
    /// less Euler's constant.
    private static final double EULER = 0.5772156649;

    /// By so much the shorter spectra must be quieter.
    private static final double SHORTER_DECIBELS = 3;

    private static final int HIGH_OCTAVES = 6;

    private final int size;
    private final int channels;
    private final double[][] mixing;
    private final int[] octaves;
    private final Swell swell;

    private Bed(int size, int channels, double[][] mixing, int[] octaves, Swell swell) {
        this.size = size;
        this.channels = channels;
        this.mixing = mixing;
        this.octaves = octaves;
        this.swell = swell;
    }

    /// The bed of a sound whose end is where more is wanted. Where the spectra are too long for the
    /// pauses between what happens, they are made shorter.
    static Bed of(Samples source, List<Partial> without) {
        double[][] sound = Partials.without(source, without);
        int size = Spectra.size(source.length(), source.sampleRate());
        Listened whole = new Listened(Spectra.of(sound, size), source.sampleRate());
        Listened parts =
                new Listened(
                        Spectra.of(sound, Math.max(Spectra.LEAST, size / 4)), source.sampleRate());
        boolean shortPauses = whole.floor() - parts.floor() > SHORTER_DECIBELS;
        return of(shortPauses ? parts : whole);
    }

    private static Bed of(Listened heard) {
        boolean[] quiet = heard.quiet;
        int[] moments = IntStream.range(0, quiet.length).filter(i -> quiet[i]).toArray();
        Spectra spectra = heard.spectra;
        double[][] mixing = new double[spectra.bins()][];
        Arrays.setAll(mixing, bin -> mixing(spectra, moments, bin));
        return new Bed(
                spectra.size(),
                spectra.channels(),
                mixing,
                spectra.octaves(),
                Swell.of(heard.levels, quiet));
    }

    /// Short spectra and which of them are quiet.
    private static final class Listened {

        private final Spectra spectra;
        private final double[][] levels;
        private final boolean[] quiet;

        Listened(Spectra spectra, int rate) {
            this.spectra = spectra;
            this.levels = spectra.levels();
            this.quiet = Quiet.of(levels, spectra.size() / 4.0 / rate);
        }

        /// The mean level of the highest octaves in the quiet moments, in decibels.
        double floor() {
            int bands = levels[0].length;
            int from = Math.max(0, bands - HIGH_OCTAVES);
            return IntStream.range(0, quiet.length)
                    .filter(moment -> quiet[moment])
                    .mapToDouble(moment ->
                            Arrays.stream(levels[moment], from, bands).average().orElse(0))
                    .average()
                    .orElse(0);
        }
    }

    /// Samples of one short spectrum.
    int size() {
        return size;
    }

    int channels() {
        return channels;
    }

    int bins() {
        return mixing.length;
    }

    /// The lower triangle, real and imaginary in turn and row by row, that makes the channels'
    /// spectrum from as many independent ones of power 1.
    double[] mixing(int bin) {
        return mixing[bin];
    }

    Swell swell() {
        return swell;
    }

    /// What a swell in decibels, octave by octave, makes of each bin's amplitude: between the
    /// octaves' middles it goes over evenly.
    double[] gains(double[] decibels) {
        double[] gains = new double[bins()];
        int band = 0;
        for (int bin = 1; bin < gains.length; bin++) {
            double octave = Math.log(bin);
            while (band + 2 < octaves.length - 1 && octave > middle(band + 1)) {
                band++;
            }
            int next = Math.min(band + 1, decibels.length - 1);
            double along =
                    next == band
                            ? 0
                            : Math.clamp(
                                    (octave - middle(band)) / (middle(next) - middle(band)), 0, 1);
            double level = decibels[band] + along * (decibels[next] - decibels[band]);
            gains[bin] = Math.pow(10, level / 20);
        }
        return gains;
    }

    private double middle(int band) {
        return (Math.log(octaves[band]) + Math.log(octaves[band + 1])) / 2;
    }

    /// Cholesky's factor of the channels' covariance in a bin. Powers are geometric means, which a
    /// bang at a window's edge moves little; noise has those of its arithmetic means less a known
    /// constant, and where a tone makes that too much the arithmetic one counts.
    private static double[] mixing(Spectra spectra, int[] moments, int bin) {
        int channels = spectra.channels();
        double[][] real = new double[channels][channels];
        double[][] imaginary = new double[channels][channels];
        double[] powers = new double[channels];
        for (int a = 0; a < channels; a++) {
            double logarithms = 0;
            for (int moment : moments) {
                logarithms += Math.log(spectra.power(moment, a, bin) + 1e-30);
            }
            for (int b = 0; b <= a; b++) {
                addShared(spectra, moments, bin, a, b, real, imaginary);
            }
            double mean = real[a][a];
            powers[a] = Math.min(mean, Math.exp(logarithms / moments.length + EULER));
        }
        return factor(real, imaginary, powers);
    }

    private static void addShared(
            Spectra spectra,
            int[] moments,
            int bin,
            int a,
            int b,
            double[][] real,
            double[][] imaginary) {
        for (int moment : moments) {
            double ra = spectra.real(moment, a, bin);
            double ia = spectra.imaginary(moment, a, bin);
            double rb = spectra.real(moment, b, bin);
            double ib = spectra.imaginary(moment, b, bin);
            real[a][b] += (ra * rb + ia * ib) / moments.length;
            imaginary[a][b] += (ia * rb - ra * ib) / moments.length;
        }
    }

    private static double[] factor(double[][] real, double[][] imaginary, double[] powers) {
        int channels = powers.length;
        double[] factor = new double[channels * (channels + 1)];
        for (int a = 0; a < channels; a++) {
            for (int b = 0; b <= a; b++) {
                double scale = scale(real, powers, a) * scale(real, powers, b);
                double re = scale * real[a][b];
                double im = scale * imaginary[a][b];
                for (int k = 0; k < b; k++) {
                    int x = at(a, k);
                    int y = at(b, k);
                    re -= factor[x] * factor[y] + factor[x + 1] * factor[y + 1];
                    im -= factor[x + 1] * factor[y] - factor[x] * factor[y + 1];
                }
                double pivot = a == b ? Math.sqrt(Math.max(0, re)) : factor[at(b, b)];
                factor[at(a, b)] = a == b ? pivot : pivot > 1e-12 ? re / pivot : 0;
                factor[at(a, b) + 1] = a == b || pivot <= 1e-12 ? 0 : im / pivot;
            }
        }
        return factor;
    }

    private static double scale(double[][] real, double[] powers, int channel) {
        return real[channel][channel] <= 0
                ? 0
                : Math.sqrt(powers[channel] / real[channel][channel]);
    }

    /// Where the row and column of a lower triangle lie.
    static int at(int row, int column) {
        return row * (row + 1) + 2 * column;
    }
}
