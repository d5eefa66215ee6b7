package secondunit.engine.sound;

/// One steady tone, in all channels: sample t of channel c is `cosine[c] * cos(2 pi turns t) +
/// sine[c] * sin(2 pi turns t)`.
final class Partial {

    private final double turns;
    private final double[] cosine;
    private final double[] sine;

    /// @param turns cycles a sample
    Partial(double turns, double[] cosine, double[] sine) {
        this.turns = turns;
        this.cosine = cosine;
        this.sine = sine;
    }

    double turns() {
        return turns;
    }

    double cosine(int channel) {
        return cosine[channel];
    }

    double sine(int channel) {
        return sine[channel];
    }

    double at(int channel, double t) {
        double angle = 2 * Math.PI * turns * t;
        return cosine[channel] * Math.cos(angle) + sine[channel] * Math.sin(angle);
    }

    double amplitude(int channel) {
        return Math.hypot(cosine[channel], sine[channel]);
    }

    /// Radians by which a channel is ahead of a cosine at t = 0.
    double phase(int channel) {
        return Math.atan2(-sine[channel], cosine[channel]);
    }

    /// The channel that has most of it.
    int loudest() {
        int most = 0;
        for (int c = 1; c < cosine.length; c++) {
            most = amplitude(c) > amplitude(most) ? c : most;
        }
        return most;
    }

    /// The same tone with time running the other way and beginning at t = `from`.
    Partial turned(double from) {
        double angle = 2 * Math.PI * turns * from;
        double[] c = new double[cosine.length];
        double[] s = new double[cosine.length];
        for (int i = 0; i < c.length; i++) {
            c[i] = cosine[i] * Math.cos(angle) + sine[i] * Math.sin(angle);
            s[i] = cosine[i] * Math.sin(angle) - sine[i] * Math.cos(angle);
        }
        return new Partial(turns, c, s);
    }
}
