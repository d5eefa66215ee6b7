package secondunit.engine.sound;

/// How the tone of a place slowly swells and ebbs, octave by octave: traffic, wind, a crowd. In
/// each octave the level in decibels wanders about its mean as in the quiet moments of the footage
/// (a process of Ornstein and Uhlenbeck, 1930), from where it stands at the join. The octaves
/// wander together as far as they did. A steady tone does not swell: what chance does to short
/// spectra is no change between moments that do not overlap.
final class Swell {

    /// Moments this far apart have no samples in common.
    private static final int APART = 4;

    private static final double MOST_DECIBELS = 3;
    private static final double MOST_START = 6;
    private static final double LEAST_MEMORY = 0.2;
    private static final double MOST_MEMORY = 0.95;

    /// So many pairs of moments have to be quiet before anything is learnt from them.
    private static final int LEAST_PAIRS = 12;

    private final double[] deviation;
    private final double together;
    private final double memory;
    private final double[] start;

    /// @param deviation decibels, for each octave
    /// @param together how much of the wandering all octaves share, 0 to 1
    /// @param memory how much of an excursion is left one moment later, 0 to 1
    /// @param start decibels by which each octave is over its mean at the join
    private Swell(double[] deviation, double together, double memory, double[] start) {
        this.deviation = deviation;
        this.together = together;
        this.memory = memory;
        this.start = start;
    }

    static Swell of(double[][] levels, boolean[] quiet) {
        int bands = levels[0].length;
        double[] mean = mean(levels, quiet);
        double[][] near = shared(levels, quiet, mean, APART);
        double[][] same = shared(levels, quiet, mean, 0);
        double[][] far = shared(levels, quiet, mean, 2 * APART);
        double kept = Math.clamp(ratio(trace(far), trace(near)), LEAST_MEMORY, MOST_MEMORY);
        double[] deviation = new double[bands];
        double[] start = new double[bands];
        boolean joins = quiet[quiet.length - 1];
        for (int band = 0; band < bands; band++) {
            double variance = Math.clamp(near[band][band] / kept, 0, same[band][band]);
            deviation[band] = Math.min(MOST_DECIBELS, Math.sqrt(variance));
            double over = joins ? levels[levels.length - 1][band] - mean[band] : 0;
            double real = ratio(variance, same[band][band]);
            start[band] = Math.clamp(real * over, -MOST_START, MOST_START);
        }
        return new Swell(deviation, together(near), Math.pow(kept, 1.0 / APART), start);
    }

    private static double[] mean(double[][] levels, boolean[] quiet) {
        double[] mean = new double[levels[0].length];
        int count = 0;
        for (int moment = 0; moment < levels.length; moment++) {
            count += quiet[moment] ? 1 : 0;
            for (int band = 0; band < mean.length && quiet[moment]; band++) {
                mean[band] += levels[moment][band];
            }
        }
        for (int band = 0; band < mean.length; band++) {
            mean[band] /= Math.max(1, count);
        }
        return mean;
    }

    /// Covariance of the octaves between moments so far apart.
    private static double[][] shared(double[][] levels, boolean[] quiet, double[] mean, int apart) {
        double[][] shared = new double[mean.length][mean.length];
        int pairs = 0;
        for (int moment = apart; moment < levels.length; moment++) {
            if (!quiet[moment] || !quiet[moment - apart]) {
                continue;
            }
            pairs++;
            for (int a = 0; a < mean.length; a++) {
                for (int b = 0; b < mean.length; b++) {
                    shared[a][b] +=
                            (levels[moment][a] - mean[a]) * (levels[moment - apart][b] - mean[b]);
                }
            }
        }
        for (double[] row : shared) {
            for (int b = 0; b < row.length; b++) {
                row[b] = pairs < LEAST_PAIRS ? 0 : row[b] / pairs;
            }
        }
        return shared;
    }

    private static double trace(double[][] matrix) {
        double sum = 0;
        for (int i = 0; i < matrix.length; i++) {
            sum += Math.max(0, matrix[i][i]);
        }
        return sum;
    }

    private static double together(double[][] shared) {
        double off = 0;
        for (int a = 0; a < shared.length; a++) {
            for (int b = 0; b < shared.length; b++) {
                off += a == b ? 0 : shared[a][b] / Math.max(1, shared.length - 1);
            }
        }
        return Math.clamp(ratio(off, trace(shared)), 0, 1);
    }

    private static double ratio(double part, double whole) {
        return whole <= 1e-9 ? 0 : part / whole;
    }

    /// Decibels over the mean, for each moment from the join and each octave.
    double[][] walk(int moments, long seed) {
        double[][] walk = new double[moments][start.length];
        double[] at = start.clone();
        double fresh = Math.sqrt(1 - memory * memory);
        for (int moment = 0; moment < moments; moment++) {
            Chance chance = new Chance(seed, moment);
            double common = Math.sqrt(together) * chance.normal();
            for (int band = 0; band < at.length; band++) {
                walk[moment][band] = at[band];
                double own = Math.sqrt(1 - together) * chance.normal();
                double pushed = memory * at[band] + fresh * deviation[band] * (common + own);
                at[band] = Math.clamp(pushed, -3 * MOST_DECIBELS, 3 * MOST_DECIBELS);
            }
        }
        return walk;
    }
}
