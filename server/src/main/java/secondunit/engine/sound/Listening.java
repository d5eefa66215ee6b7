package secondunit.engine.sound;

import secondunit.picture.Samples;

/// What is heard of a sound at an instant: the level of 32 bands from 40 Hz to 16 kHz, as wide as
/// each other to the ear, in the scale of `lib/music.py.txt`. A level is 0 where a band has -54 dB
/// and less and 1 from -12 dB on, at 1 kHz; higher bands are lifted by as much as music falls. Both
/// channels count.
public final class Listening {

    public static final int BANDS = 32;

    /// Samples that are looked at, around the instant.
    public static final int WINDOW = 2048;

    private static final double LOWEST = 40;
    private static final double HIGHEST = 16_000;
    private static final double FLOOR_DECIBELS = 54.2;
    private static final double RANGE_DECIBELS = 42;

    /// Of power, against 1 kHz: 3.3 dB an octave.
    private static final double TILT = 1.1;

    private final Fourier fourier = new Fourier(WINDOW);
    private final double[] window = new double[WINDOW];
    private final double[] edges = new double[BANDS + 1];
    private final double[] lift = new double[BANDS];

    public Listening() {
        for (int i = 0; i < WINDOW; i++) {
            window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / WINDOW);
        }
        for (int band = 0; band <= BANDS; band++) {
            double hertz = LOWEST * Math.pow(HIGHEST / LOWEST, (double) band / BANDS);
            edges[band] = hertz * WINDOW / Samples.STANDARD_RATE;
            if (band < BANDS) {
                double middle = hertz * Math.pow(HIGHEST / LOWEST, 0.5 / BANDS);
                lift[band] = Math.pow(middle / 1000, TILT);
            }
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
            double lifted = lift[band] * between(power, edges[band], edges[band + 1]);
            double decibels = 10 * Math.log10(lifted + 1e-12);
            levels[band] = (float) Math.clamp((decibels + FLOOR_DECIBELS) / RANGE_DECIBELS, 0, 1);
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
