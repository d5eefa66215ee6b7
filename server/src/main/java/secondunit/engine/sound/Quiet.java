package secondunit.engine.sound;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Tells the moments when only the place is heard from those when something happens in it: a word,
/// a step, a bang. A moment is quiet where no octave is more than 7 dB over the level that it stays
/// under for a fifth of the last two seconds.
///
/// Older moments count only where they are alike, neither louder nor quieter: a cut in the footage
/// may lie between.
final class Quiet {

    private static final double OVER_DECIBELS = 7;
    private static final double SHARE = 0.2;
    private static final double RECENT_SECONDS = 2;
    private static final int LEAST = 4;

    /// A recording has a noise floor; what is under this is a gap in it.
    private static final double NOTHING_DECIBELS = -105;

    private Quiet() {}

    /// @param levels of each moment and octave, in decibels, oldest first
    /// @param seconds from one moment to the next
    static boolean[] of(double[][] levels, double seconds) {
        int recent = Math.max(0, levels.length - (int) Math.ceil(RECENT_SECONDS / seconds));
        int[] heard =
                IntStream.range(recent, levels.length)
                        .filter(moment -> most(levels[moment]) > NOTHING_DECIBELS)
                        .toArray();
        int[] all = heard.length > 0 ? heard : IntStream.range(recent, levels.length).toArray();
        double[] usual = usual(levels, all);
        boolean[] quiet = new boolean[levels.length];
        for (int moment = 0; moment < levels.length; moment++) {
            quiet[moment] =
                    over(levels[moment], usual) <= OVER_DECIBELS
                            && (moment < recent
                                    ? under(levels[moment], usual) <= OVER_DECIBELS
                                    : Arrays.binarySearch(all, moment) >= 0);
        }
        IntStream.of(all)
                .boxed()
                .sorted(Comparator.comparingDouble(moment -> over(levels[moment], usual)))
                .limit(Math.max(LEAST, (long) (SHARE * all.length)))
                .forEach(moment -> quiet[moment] = true);
        return quiet;
    }

    private static double[] usual(double[][] levels, int[] moments) {
        double[] usual = new double[levels[0].length];
        for (int band = 0; band < usual.length; band++) {
            int of = band;
            double[] sorted =
                    IntStream.of(moments)
                            .mapToDouble(moment -> levels[moment][of])
                            .sorted()
                            .toArray();
            usual[band] = sorted[(int) (SHARE * (sorted.length - 1))];
        }
        return usual;
    }

    private static double most(double[] levels) {
        return Arrays.stream(levels).max().orElse(Double.NEGATIVE_INFINITY);
    }

    private static double over(double[] levels, double[] usual) {
        return IntStream.range(0, usual.length)
                .mapToDouble(band -> levels[band] - usual[band])
                .max()
                .orElse(0);
    }

    private static double under(double[] levels, double[] usual) {
        return IntStream.range(0, usual.length)
                .mapToDouble(band -> usual[band] - levels[band])
                .max()
                .orElse(0);
    }
}
