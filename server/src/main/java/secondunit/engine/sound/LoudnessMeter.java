package secondunit.engine.sound;

import secondunit.picture.Samples;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Integrated loudness and true peak of a programme by Rec. ITU-R BS.1770-4, as EBU R 128 uses
/// them: K-weighted power in blocks of 400 ms that overlap by three quarters, gated at -70 LUFS and
/// at 10 LU below what passes that. A programme shorter than a block is one block. Samples are
/// handed in from the first to the last, in pieces of any length, at 48 kHz; one or two channels,
/// which count alike.
public final class LoudnessMeter {

    private static final int SEGMENT = Samples.STANDARD_RATE / 10;
    private static final int SEGMENTS = 4;
    private static final double ABSOLUTE_GATE = -70;
    private static final double RELATIVE_GATE = -10;

    private final List<KWeighting> weightings = new ArrayList<>();
    private final List<TruePeak> peaks = new ArrayList<>();
    private final List<Double> segments = new ArrayList<>();
    private double energy;
    private int filled;

    public void add(Samples samples) {
        if (samples.sampleRate() != Samples.STANDARD_RATE || samples.channels() > 2) {
            throw new IllegalArgumentException(
                    "loudness is measured at 48000 Hz with 1 or 2 channels, not %d Hz with %d"
                            .formatted(samples.sampleRate(), samples.channels()));
        }
        while (weightings.size() < samples.channels()) {
            weightings.add(new KWeighting());
            peaks.add(new TruePeak());
        }
        for (int c = 0; c < samples.channels(); c++) {
            peaks.get(c).add(samples.channel(c));
        }
        for (int i = 0; i < samples.length(); i++) {
            for (int c = 0; c < samples.channels(); c++) {
                double weighted = weightings.get(c).next(samples.channel(c)[i]);
                energy += weighted * weighted;
            }
            if (++filled == SEGMENT) {
                segments.add(energy / SEGMENT);
                energy = 0;
                filled = 0;
            }
        }
    }

    /// LUFS of all that was handed in; empty for silence.
    public OptionalDouble integrated() {
        List<Double> blocks = blocks();
        double floor = Math.max(power(ABSOLUTE_GATE), 0);
        double gate = mean(blocks, floor) * Math.pow(10, RELATIVE_GATE / 10);
        double mean = mean(blocks, Math.max(floor, gate));
        return mean > 0 ? OptionalDouble.of(loudness(mean)) : OptionalDouble.empty();
    }

    /// The highest sample between the samples, 1 for full scale.
    public double truePeak() {
        return peaks.stream().mapToDouble(TruePeak::highest).max().orElse(0);
    }

    /// Power of each block.
    private List<Double> blocks() {
        List<Double> blocks = new ArrayList<>();
        for (int i = 0; i + SEGMENTS <= segments.size(); i++) {
            blocks.add(
                    segments.subList(i, i + SEGMENTS).stream().mapToDouble(p -> p).sum()
                            / SEGMENTS);
        }
        int length = segments.size() * SEGMENT + filled;
        if (blocks.isEmpty() && length > 0) {
            double sum = segments.stream().mapToDouble(p -> p * SEGMENT).sum() + energy;
            blocks.add(sum / length);
        }
        return blocks;
    }

    private static double mean(List<Double> blocks, double above) {
        return blocks.stream().mapToDouble(p -> p).filter(p -> p > above).average().orElse(0);
    }

    private static double loudness(double power) {
        return -0.691 + 10 * Math.log10(power);
    }

    private static double power(double loudness) {
        return Math.pow(10, (loudness + 0.691) / 10);
    }
}
