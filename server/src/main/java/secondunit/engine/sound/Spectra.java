package secondunit.engine.sound;

import java.util.Arrays;

/// The short spectra of a stretch of sound, each of `size` samples under a Hann window, a quarter
/// of that apart, the last one ending with the sound.
final class Spectra {

    /// A spectrum is as long as 1/6 s, so that rumble and hiss are told apart finely enough.
    private static final int PER_SECOND = 6;

    static final int LEAST = 64;

    private final int size;
    private final float[][][] real;
    private final float[][][] imaginary;

    /// @param real frame, channel, bin from 0 to size / 2
    /// @param imaginary likewise
    private Spectra(int size, float[][][] real, float[][][] imaginary) {
        this.size = size;
        this.real = real;
        this.imaginary = imaginary;
    }

    /// The size that suits so many samples at a rate.
    static int size(int length, int rate) {
        int most = Integer.highestOneBit(Math.max(1, length / 3));
        return Math.max(LEAST, Math.min(most, Integer.highestOneBit(rate * 4 / (3 * PER_SECOND))));
    }

    static Spectra of(double[][] sound, int size) {
        int length = sound[0].length;
        int hop = size / 4;
        int frames = Math.max(1, (length - size) / hop + 1);
        float[][][] real = new float[frames][sound.length][];
        float[][][] imaginary = new float[frames][sound.length][];
        Fourier fourier = new Fourier(size);
        for (int frame = 0; frame < frames; frame++) {
            int start = length - size - (frames - 1 - frame) * hop;
            for (int c = 0; c < sound.length; c++) {
                double[] re = windowed(sound[c], start, size);
                double[] im = new double[size];
                fourier.forward(re, im);
                real[frame][c] = floats(re);
                imaginary[frame][c] = floats(im);
            }
        }
        return new Spectra(size, real, imaginary);
    }

    private static double[] windowed(double[] sound, int start, int size) {
        double[] window = new double[size];
        for (int i = Math.max(0, -start); i < size && start + i < sound.length; i++) {
            window[i] = sound[start + i] * hann(i, size);
        }
        return window;
    }

    static double hann(int i, int size) {
        double sine = Math.sin(Math.PI * (i + 0.5) / size);
        return sine * sine;
    }

    private static float[] floats(double[] values) {
        float[] half = new float[values.length / 2 + 1];
        for (int i = 0; i < half.length; i++) {
            half[i] = (float) values[i];
        }
        return half;
    }

    int size() {
        return size;
    }

    double real(int frame, int channel, int bin) {
        return real[frame][channel][bin];
    }

    double imaginary(int frame, int channel, int bin) {
        return imaginary[frame][channel][bin];
    }

    int frames() {
        return real.length;
    }

    int channels() {
        return real[0].length;
    }

    int bins() {
        return size / 2 + 1;
    }

    double power(int frame, int channel, int bin) {
        double re = real[frame][channel][bin];
        double im = imaginary[frame][channel][bin];
        return re * re + im * im;
    }

    /// The bins where octaves begin, from the lowest band of 16 bins up, and the end of the last.
    int[] octaves() {
        int[] edges = new int[32];
        edges[0] = 1;
        int count = 1;
        for (int edge = Math.min(16, size / 4); edge < size / 2; edge *= 2) {
            edges[count++] = edge;
        }
        edges[count++] = size / 2;
        return Arrays.copyOf(edges, count);
    }

    /// Decibels under full scale of each octave in each frame, over all channels; what is 50 dB
    /// under the usual sum of all octaves counts as nothing.
    double[][] levels() {
        int[] edges = octaves();
        double[][] powers = new double[frames()][edges.length - 1];
        double[] sums = new double[frames()];
        for (int frame = 0; frame < frames(); frame++) {
            for (int band = 0; band + 1 < edges.length; band++) {
                for (int c = 0; c < channels(); c++) {
                    for (int bin = edges[band]; bin < edges[band + 1]; bin++) {
                        powers[frame][band] += power(frame, c, bin);
                    }
                }
                sums[frame] += powers[frame][band];
            }
        }
        Arrays.sort(sums);
        double unit = 0.375 * size * size / 2;
        double floor = 1e-5 * sums[sums.length / 2] + 1e-11 * unit;
        for (double[] frame : powers) {
            for (int band = 0; band < frame.length; band++) {
                frame[band] = 10 * Math.log10((frame[band] + floor) / unit);
            }
        }
        return powers;
    }
}
