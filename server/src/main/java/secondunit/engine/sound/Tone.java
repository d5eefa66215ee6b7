package secondunit.engine.sound;

import secondunit.picture.Samples;

import java.util.Arrays;

/// The tone of a place: how strong each frequency usually is in each channel, and how the channels
/// lie to each other. The usual is the median over short windows, so words and bangs do not count.
final class Tone {

    static final int SIZE = 2048;
    static final int HOP = SIZE / 4;
    static final int BINS = SIZE / 2 + 1;

    /// Root mean square over median of a Rayleigh distribution, which is what the magnitudes of
    /// noise have: 1 / sqrt(ln 2).
    private static final double RMS_OF_MEDIAN = 1.2011224;

    /// So many of the windows keep their phases for the sake of the channels' relation.
    private static final int MOST_WINDOWS = 400;

    private final double[][] magnitudes;
    private final float[][][] lags;

    private Tone(double[][] magnitudes, float[][][] lags) {
        this.magnitudes = magnitudes;
        this.lags = lags;
    }

    static Tone of(Samples source) {
        int windows = Math.clamp((source.length() - SIZE) / HOP + 1, 1, MOST_WINDOWS);
        int first = Math.max(0, source.length() - SIZE - (windows - 1) * HOP);
        Fourier fourier = new Fourier(SIZE);
        float[][][] sizes = new float[source.channels()][BINS][windows];
        float[][][] lags = new float[windows][source.channels()][BINS];
        for (int window = 0; window < windows; window++) {
            double[] leader = new double[BINS];
            for (int channel = 0; channel < source.channels(); channel++) {
                double[] real = windowed(source.channel(channel), first + window * HOP);
                double[] imaginary = new double[SIZE];
                fourier.forward(real, imaginary);
                for (int bin = 0; bin < BINS; bin++) {
                    double phase = Math.atan2(imaginary[bin], real[bin]);
                    leader[bin] = channel == 0 ? phase : leader[bin];
                    sizes[channel][bin][window] = (float) Math.hypot(real[bin], imaginary[bin]);
                    lags[window][channel][bin] = (float) (phase - leader[bin]);
                }
            }
        }
        double[][] magnitudes = new double[source.channels()][BINS];
        for (int channel = 0; channel < magnitudes.length; channel++) {
            for (int bin = 0; bin < BINS; bin++) {
                magnitudes[channel][bin] = RMS_OF_MEDIAN * median(sizes[channel][bin]);
            }
        }
        return new Tone(magnitudes, lags);
    }

    private static double[] windowed(float[] samples, int start) {
        double[] window = new double[SIZE];
        for (int i = 0; i < SIZE; i++) {
            window[i] = start + i < samples.length ? samples[start + i] * hann(i) : 0;
        }
        return window;
    }

    static double hann(int i) {
        double sine = Math.sin(Math.PI * (i + 0.5) / SIZE);
        return sine * sine;
    }

    private static double median(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2.0;
    }

    int channels() {
        return magnitudes.length;
    }

    double magnitude(int channel, int bin) {
        return magnitudes[channel][bin];
    }

    int windows() {
        return lags.length;
    }

    /// By how much this channel's phase was ahead of the first channel's in one of the windows.
    double lag(int window, int channel, int bin) {
        return lags[window][channel][bin];
    }
}
