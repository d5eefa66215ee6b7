package secondunit.engine.seam;

import secondunit.picture.Samples;

/// How much the sound's level jumps at a join.
public final class SoundJump {

    private static final int MILLIS = 100;

    /// Silence counts as this, in decibels below full scale.
    private static final double SILENCE = -90;

    private SoundJump() {}

    /// Level of the 100 ms after the join less that of the 100 ms before it, in decibels.
    public static double decibels(Samples before, Samples after) {
        int reach = Math.max(1, before.sampleRate() * MILLIS / 1000);
        return level(after, 0, Math.min(reach, after.length()))
                - level(before, Math.max(0, before.length() - reach), before.length());
    }

    private static double level(Samples sound, int start, int end) {
        double squares = 0;
        for (int c = 0; c < sound.channels(); c++) {
            for (int i = start; i < end; i++) {
                squares += sound.channel(c)[i] * (double) sound.channel(c)[i];
            }
        }
        double power = squares / Math.max(1L, (long) (end - start) * sound.channels());
        return Math.max(SILENCE, 10 * Math.log10(power + 1e-12));
    }
}
