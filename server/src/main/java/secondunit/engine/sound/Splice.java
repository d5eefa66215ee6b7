package secondunit.engine.sound;

import secondunit.engine.flow.Steps;
import secondunit.picture.Samples;

import java.util.Arrays;
import java.util.Optional;

/// How a sound goes over from one piece to another: the step of its level, and whether it clicks.
/// Levels are of 200 ms, weighted as for loudness (Rec. ITU-R BS.1770-4, Annex 1, with the
/// coefficients of 48 kHz at any rate, which a difference of levels hardly notices).
///
/// @param step level after the join less level before it, in dB
/// @param usual 95th percentile of the sizes of such steps inside the source, every 50 ms
/// @param jump difference of the samples on both sides of the join, the largest of all channels
/// @param usualJump 99.9th percentile of the source's own
public record Splice(double step, double usual, double jump, double usualJump) {

    private static final double WINDOW = 0.2;
    private static final double HOP = 0.05;

    /// Nothing is quieter than -70 LUFS.
    private static final double SILENCE = 1e-7;

    /// Empty where either piece is shorter than 50 ms, or they are not alike.
    ///
    /// @param source the source's sound, up to the join or from it on
    /// @param made the new sound on the other side
    /// @param intoNew true where the source comes first
    public static Optional<Splice> between(Samples source, Samples made, boolean intoNew) {
        int hop = (int) (HOP * source.sampleRate());
        if (source.sampleRate() != made.sampleRate()
                || source.channels() != made.channels()
                || Math.min(source.length(), made.length()) < hop) {
            return Optional.empty();
        }
        Samples whole = intoNew ? source.append(made) : made.append(source);
        int join = intoNew ? source.length() : made.length();
        double[] power = power(whole);
        int window = (int) (WINDOW * source.sampleRate());
        int from = intoNew ? window : join + window;
        int to = intoNew ? join - window : whole.length() - window;
        double[] own = new double[Math.max(0, (to - from) / hop + 1)];
        for (int i = 0; i < own.length; i++) {
            own[i] = Math.abs(step(power, from + i * hop, window));
        }
        return Optional.of(
                new Splice(
                        step(power, join, window),
                        own.length == 0 ? 0 : Steps.percentile(own, 0.95),
                        jump(whole, join),
                        usualJump(source)));
    }

    /// Running sum of the weighted squares of all channels.
    private static double[] power(Samples whole) {
        double[] sum = new double[whole.length() + 1];
        for (int c = 0; c < whole.channels(); c++) {
            KWeighting weighting = new KWeighting();
            float[] channel = whole.channel(c);
            double running = 0;
            for (int i = 0; i < channel.length; i++) {
                double weighted = weighting.next(channel[i]);
                running += weighted * weighted;
                sum[i + 1] += running;
            }
        }
        return sum;
    }

    private static double step(double[] power, int at, int window) {
        return level(power, at, Math.min(power.length - 1, at + window))
                - level(power, Math.max(0, at - window), at);
    }

    private static double level(double[] power, int from, int to) {
        return 10 * Math.log10(Math.max(SILENCE, (power[to] - power[from]) / (to - from)));
    }

    private static double jump(Samples whole, int join) {
        double jump = 0;
        for (int c = 0; c < whole.channels(); c++) {
            jump = Math.max(jump, Math.abs(whole.channel(c)[join] - whole.channel(c)[join - 1]));
        }
        return jump;
    }

    private static double usualJump(Samples source) {
        double usual = 0;
        for (int c = 0; c < source.channels(); c++) {
            float[] channel = source.channel(c);
            double[] jumps = new double[channel.length - 1];
            Arrays.setAll(jumps, i -> Math.abs(channel[i + 1] - channel[i]));
            usual = Math.max(usual, Steps.percentile(jumps, 0.999));
        }
        return usual;
    }
}
