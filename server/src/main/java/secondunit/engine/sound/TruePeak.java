package secondunit.engine.sound;

/// The highest value that a converter makes of one channel's samples, found by fourfold
/// oversampling as Rec. ITU-R BS.1770-4, Annex 2, asks; the interpolator is a sinc under a Hann
/// window.
final class TruePeak {

    private static final int FACTOR = 4;

    /// Samples that an interpolated one is made of.
    private static final int TAPS = 24;

    private static final float[][] PHASES = phases();

    private final float[] line = new float[2 * TAPS];
    private int at;
    private float highest;

    private static float[][] phases() {
        float[][] phases = new float[FACTOR - 1][TAPS];
        for (int p = 0; p < phases.length; p++) {
            for (int i = 0; i < TAPS; i++) {
                double x = i - (TAPS / 2 - 1) - (p + 1.0) / FACTOR;
                double window = 0.5 + 0.5 * Math.cos(2 * Math.PI * x / TAPS);
                phases[p][i] = (float) (Math.sin(Math.PI * x) / (Math.PI * x) * window);
            }
        }
        return phases;
    }

    void add(float[] samples) {
        for (float sample : samples) {
            add(sample);
        }
    }

    private void add(float sample) {
        line[at] = sample;
        line[at + TAPS] = sample;
        at = (at + 1) % TAPS;
        highest = Math.max(highest, Math.abs(sample));
        for (float[] phase : PHASES) {
            float sum = 0;
            for (int i = 0; i < TAPS; i++) {
                sum += phase[i] * line[at + i];
            }
            highest = Math.max(highest, Math.abs(sum));
        }
    }

    float highest() {
        return highest;
    }
}
