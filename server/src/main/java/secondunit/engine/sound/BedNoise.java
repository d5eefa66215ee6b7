package secondunit.engine.sound;

/// Noise with the spectrum, the channels' relation and the swell of a bed, from the join on; no two
/// moments of it are alike. Every short spectrum is drawn anew from normal distributions, so
/// nothing comes round.
final class BedNoise {

    /// What windowing twice at a quarter's hop takes from the power: 3/8 in the analysis, and 3/2
    /// more windows in the synthesis.
    private static final double WINDOW_GAIN = 1 / Math.sqrt(0.375 * 1.5);

    private final Bed bed;
    private final long seed;
    private final int hop;
    private final double[][] walk;
    private final Fourier fourier;

    /// @param length samples from the join that will be asked for at most
    BedNoise(Bed bed, long length, long seed) {
        this.bed = bed;
        this.seed = seed;
        this.hop = bed.size() / 4;
        this.walk = bed.swell().walk(Math.toIntExact(length / hop + 5), seed ^ 0x5EED);
        this.fourier = new Fourier(bed.size());
    }

    /// Samples `[start, end)` of each channel, counted from the join; it runs already a little
    /// before.
    double[][] samples(long start, long end) {
        double[][] out = new double[bed.channels()][Math.toIntExact(end - start)];
        long window = Math.floorDiv(start - bed.size(), hop) + 1;
        for (; window * hop < end; window++) {
            add(window, start, out);
        }
        return out;
    }

    private void add(long window, long start, double[][] out) {
        double[][] real = new double[out.length][bed.size()];
        double[][] imaginary = new double[out.length][bed.size()];
        draw(window, real, imaginary);
        for (int c = 0; c < out.length; c++) {
            fourier.inverse(real[c], imaginary[c]);
            for (int i = 0; i < bed.size(); i++) {
                long at = window * hop + i - start;
                if (at >= 0 && at < out[c].length) {
                    out[c][(int) at] += WINDOW_GAIN * Spectra.hann(i, bed.size()) * real[c][i];
                }
            }
        }
    }

    private void draw(long window, double[][] real, double[][] imaginary) {
        Chance chance = new Chance(seed, window);
        double[] gains = bed.gains(walk[(int) Math.max(0, window + 2)]);
        double[] r = new double[real.length];
        double[] i = new double[real.length];
        for (int bin = 1; bin < bed.bins() - 1; bin++) {
            for (int c = 0; c < r.length; c++) {
                r[c] = chance.normal() * Math.sqrt(0.5) * gains[bin];
                i[c] = chance.normal() * Math.sqrt(0.5) * gains[bin];
            }
            mix(bin, r, i, real, imaginary);
        }
    }

    private void mix(int bin, double[] r, double[] i, double[][] real, double[][] imaginary) {
        double[] mixing = bed.mixing(bin);
        for (int a = 0; a < r.length; a++) {
            double re = 0;
            double im = 0;
            for (int b = 0; b <= a; b++) {
                int at = Bed.at(a, b);
                re += mixing[at] * r[b] - mixing[at + 1] * i[b];
                im += mixing[at] * i[b] + mixing[at + 1] * r[b];
            }
            real[a][bin] = re;
            imaginary[a][bin] = im;
            real[a][bed.size() - bin] = re;
            imaginary[a][bed.size() - bin] = -im;
        }
    }
}
