package secondunit.engine.stage;

import secondunit.engine.Sounding;
import secondunit.engine.sound.LoudnessMeter;
import secondunit.picture.Samples;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// A sound brought to a loudness by one gain for the whole shot, whatever part of it is asked for:
/// the shot is measured first, all of it. Nothing is compressed or limited; where the gain would
/// take the true peak above -1 dBTP, or raise what is nearly silence, it is smaller.
final class Levelled implements Sounding {

    private static final double HIGHEST_PEAK = Math.pow(10, -1 / 20.0);

    /// More than this is not made of a quiet sound: it would be its noise that is heard.
    private static final double MOST_DECIBELS = 20;

    private static final double AUDIBLE_DIFFERENCE = 0.1;

    /// Up to here the measured sound is kept, so that it need not be made once more.
    private static final int KEPT = 60 * Samples.STANDARD_RATE;

    private static final int PIECE = 64 * SoundTrack.BLOCK;

    private final Sounding source;
    private final Samples kept;
    private final float gain;
    private final List<String> warnings;

    private Levelled(Sounding source, Samples kept, float gain, List<String> warnings) {
        this.source = source;
        this.kept = kept;
        this.gain = gain;
        this.warnings = List.copyOf(warnings);
    }

    /// @param length samples of the whole shot
    /// @param target LUFS
    static Levelled of(Sounding source, long length, double target) {
        LoudnessMeter meter = new LoudnessMeter();
        Samples kept = source.samples(0, 0);
        for (long at = 0; at < length; at += PIECE) {
            Samples piece = source.samples(at, Math.min(length, at + PIECE));
            meter.add(piece);
            kept = length <= KEPT ? kept.append(piece) : kept;
        }
        OptionalDouble loudness = meter.integrated();
        if (loudness.isEmpty()) {
            return new Levelled(source, kept, 1, List.of());
        }
        double wanted = target - loudness.getAsDouble();
        double highest = 20 * Math.log10(HIGHEST_PEAK / meter.truePeak());
        double decibels = Math.min(Math.min(wanted, highest), MOST_DECIBELS);
        return new Levelled(
                source,
                kept,
                (float) Math.pow(10, decibels / 20),
                wanted - decibels < AUDIBLE_DIFFERENCE
                        ? List.of()
                        : List.of(warning(target, wanted - decibels, highest < wanted)));
    }

    private static String warning(double target, double missing, boolean peaks) {
        return String.format(
                Locale.ROOT,
                "The sound has %.1f LUFS, not %.1f: %s.",
                target - missing,
                target,
                peaks
                        ? "its peaks would go above -1 dBTP"
                        : "it is so quiet that its noise would be heard");
    }

    List<String> warnings() {
        return warnings;
    }

    @Override
    public Samples samples(long start, long end) {
        Samples part =
                start >= 0 && end <= kept.length()
                        ? kept.slice((int) start, (int) end)
                        : source.samples(start, end);
        float[][] channels = new float[part.channels()][part.length()];
        for (int c = 0; c < channels.length; c++) {
            for (int i = 0; i < part.length(); i++) {
                channels[c][i] = part.channel(c)[i] * gain;
            }
        }
        return new Samples(part.sampleRate(), channels);
    }

    @Override
    public void close() {
        source.close();
    }
}
