package secondunit.engine.sound;

import secondunit.picture.Samples;

/// What is heard of a sound at an instant: the level of 32 bands from 40 Hz to 16 kHz, as wide as
/// each other to the ear. A level is 0 at -60 dB and below and 1 where a band alone is at full
/// scale. Both channels count.
public final class Listening {

    public static final int BANDS = 32;

    /// Samples that are looked at, around the instant.
    public static final int WINDOW = 2048;

    private static final double LOWEST = 40;
    private static final double HIGHEST = 16_000;
    private static final double FLOOR_DECIBELS = 60;

    private final Fourier fourier = new Fourier(WINDOW);
    private final double[] window = new double[WINDOW];
    private final double[] edges = new double[BANDS + 1];

    public Listening() {
        for (int i = 0; i < WINDOW; i++) {
            window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / WINDOW);
        }
        for (int band = 0; band <= BANDS; band++) {
            double hertz = LOWEST * Math.pow(HIGHEST / LOWEST, (double) band / BANDS);
            edges[band] = hertz * WINDOW / Samples.STANDARD_RATE;
        }
    }

    /// The levels of WINDOW samples.
    public float[] levels(Samples samples) {
        double[] power = new double[WINDOW / 2];
        for (int c = 0; c < samples.channels(); c++) {
            add(samples.channel(c), 1.0 / samples.channels(), power);
        }
        float[] levels = new float[BANDS];
        for (int band = 0; band < BANDS; band++) {
            double decibels = 10 * Math.log10(between(power, edges[band], edges[band + 1]) + 1e-12);
            levels[band] = (float) Math.clamp(1 + decibels / FLOOR_DECIBELS, 0, 1);
        }
        return levels;
    }

    /// Adds the power of each bin; all of them together are 1 for a sine of full scale.
    private void add(float[] samples, double weight, double[] power) {
        double[] real = new double[WINDOW];
        double[] imaginary = new double[WINDOW];
        for (int i = 0; i < WINDOW; i++) {
            real[i] = samples[i] * window[i];
        }
        fourier.forward(real, imaginary);
        double unit = weight * 4 / (WINDOW * (WINDOW * 0.375));
        for (int bin = 0; bin < power.length; bin++) {
            power[bin] += unit * (real[bin] * real[bin] + imaginary[bin] * imaginary[bin]);
        }
    }

    /// Power from one frequency to another, in bins; a bin reaches half a bin to either side.
    private static double between(double[] power, double from, double to) {
        double sum = 0;
        for (int bin = (int) Math.round(from); bin <= Math.round(to); bin++) {
            double share = Math.min(to, bin + 0.5) - Math.max(from, bin - 0.5);
            sum += bin < power.length ? Math.max(0, share) * power[bin] : 0;
        }
        return sum;
    }
}
