package secondunit.engine.motion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Foretells the steps of a movement from those that are known before, and for a gap after, it:
/// Gaussian-process regression (Rasmussen and Williams, "Gaussian Processes for Machine Learning",
/// 2006, 2.2). What kind of movement it is, a steady pan, a hand that sways or trembles, a stand
/// that was bumped, is not guessed: each kind foretells, and their mean is taken by how likely each
/// makes the known steps (the marginal likelihood, 5.4.1, the variance at its best).
final class Forecast {

    /// A mean that may be anything, beside a movement's variance of 1; or none.
    private static final double[] MEANS = {0, 100};

    private static final double[] LENGTHS = {1, 2, 3, 5, 8, 14};
    private static final double[] NOISES = {0.02, 0.1, 0.4, 1.5};
    private static final double[] PERIODS = {4, 5, 6, 8, 10, 13, 17, 24};

    /// Of a total that is known, beside a variance of 1 of each step.
    private static final double TOTAL_NOISE = 1e-3;

    /// Movements that do not change within this many pixels are alike for all kinds.
    private static final double LEAST_VARIANCE = 1e-8;

    private final int before;
    private final int hidden;
    private final int after;

    /// @param before known steps before the hidden ones
    /// @param after known steps after them; none where nothing comes after
    Forecast(int before, int hidden, int after) {
        this.before = before;
        this.hidden = hidden;
        this.after = after;
    }

    /// Hidden steps, none of whose sum is known.
    ///
    /// @param known for each part of the movement, its known steps in time order, in pixels
    double[][] steps(double[][] known) {
        return before + after == 0 ? new double[known.length][hidden] : mean(known, false);
    }

    /// Hidden steps whose sum is known.
    ///
    /// @param totals that sum for each part
    double[][] steps(double[][] known, double[] totals) {
        if (hidden == 1) {
            return Arrays.stream(totals)
                    .mapToObj(total -> new double[] {total})
                    .toArray(double[][]::new);
        }
        double[][] seen = new double[known.length][];
        for (int part = 0; part < seen.length; part++) {
            seen[part] = Arrays.copyOf(known[part], known[part].length + 1);
            seen[part][known[part].length] = totals[part];
        }
        return mean(seen, true);
    }

    private double[][] mean(double[][] seen, boolean total) {
        List<Opinion> opinions =
                kernels().stream().map(kernel -> opinion(kernel, seen, total)).toList();
        double best =
                opinions.stream().mapToDouble(opinion -> opinion.likelihood).max().orElseThrow();
        double[][] mean = new double[seen.length][hidden];
        double sum = 0;
        for (Opinion opinion : opinions) {
            double weight = Math.exp(opinion.likelihood - best);
            sum += weight;
            for (int part = 0; part < mean.length; part++) {
                for (int i = 0; i < hidden; i++) {
                    mean[part][i] += weight * opinion.steps[part][i];
                }
            }
        }
        for (double[] part : mean) {
            for (int i = 0; i < hidden; i++) {
                part[i] /= sum;
            }
        }
        return mean;
    }

    private List<Kernel> kernels() {
        List<Kernel> kernels = new ArrayList<>();
        for (double mean : MEANS) {
            for (double noise : NOISES) {
                for (double length : LENGTHS) {
                    kernels.add(new Kernel(Kind.SMOOTH, length, noise, 0, mean));
                }
            }
            for (double noise : new double[] {0.02, 0.2}) {
                for (double length : new double[] {2, 5, 12}) {
                    kernels.add(new Kernel(Kind.ROUGH, length, noise, 0, mean));
                }
            }
            for (double noise : new double[] {0.02, 0.1, 0.4}) {
                for (double period : PERIODS) {
                    kernels.add(new Kernel(Kind.SWAYING, 6, noise, period, mean));
                    kernels.add(new Kernel(Kind.SWAYING, 16, noise, period, mean));
                }
            }
            kernels.add(new Kernel(Kind.RANDOM, 1, 1, 0, mean));
        }
        for (double noise : new double[] {0.001, 0.02, 0.2, 2}) {
            kernels.add(new Kernel(Kind.WANDERING, 1, noise, 0, 300 + hidden));
        }
        return kernels;
    }

    /// What one kind of movement foretells.
    private Opinion opinion(Kernel kernel, double[][] seen, boolean total) {
        double[] alike = kernel.table(before + hidden + after);
        int known = before + after;
        int n = known + (total ? 1 : 0);
        double[] sums = total ? sums(alike) : new double[0];
        Cholesky root = Cholesky.of(covariance(alike, sums, n));
        double fit = 0;
        double[][] steps = new double[seen.length][hidden];
        for (int part = 0; part < seen.length; part++) {
            double[] weights = root.solve(seen[part]);
            for (int i = 0; i < n; i++) {
                fit += weights[i] * seen[part][i];
            }
            for (int step = 0; step < hidden; step++) {
                double sum = total ? weights[known] * sums[step] : 0;
                for (int i = 0; i < known; i++) {
                    sum += weights[i] * alike[Math.abs(step - time(i))];
                }
                steps[part][step] = sum;
            }
        }
        double variance = fit / (n * seen.length) + LEAST_VARIANCE;
        return new Opinion(
                -0.5 * seen.length * (n * Math.log(variance) + root.logDeterminant()), steps);
    }

    /// Of the known steps, and after them of the hidden ones' sum where that is known.
    private double[][] covariance(double[] alike, double[] sums, int n) {
        int known = before + after;
        double[][] covariance = new double[n][n];
        for (int i = 0; i < known; i++) {
            for (int j = 0; j < known; j++) {
                covariance[i][j] = alike[Math.abs(time(i) - time(j))];
            }
        }
        if (n > known) {
            for (int i = 0; i < known; i++) {
                for (int step = 0; step < hidden; step++) {
                    covariance[i][known] += alike[Math.abs(step - time(i))];
                }
                covariance[known][i] = covariance[i][known];
            }
            covariance[known][known] = Arrays.stream(sums).sum() + TOTAL_NOISE;
        }
        return covariance;
    }

    /// The covariance of each hidden step with the sum of them all.
    private double[] sums(double[] alike) {
        double[] from = new double[hidden + 1];
        for (int apart = 0; apart < hidden; apart++) {
            from[apart + 1] = from[apart] + alike[apart];
        }
        double[] sums = new double[hidden];
        Arrays.setAll(sums, i -> from[i + 1] + from[hidden - i] - alike[0]);
        return sums;
    }

    /// When known step `i` was; hidden step 0 is at 0.
    private int time(int i) {
        return i < before ? i - before : hidden + i - before;
    }

    private static final class Opinion {

        private final double likelihood;
        private final double[][] steps;

        Opinion(double likelihood, double[][] steps) {
            this.likelihood = likelihood;
            this.steps = steps;
        }
    }

    private enum Kind {
        SMOOTH,
        ROUGH,
        SWAYING,
        WANDERING,
        RANDOM
    }

    /// Covariance of two steps by how far apart they are.
    private record Kernel(Kind kind, double length, double noise, double period, double mean) {

        /// For steps 0, 1, ... apart.
        double[] table(int length) {
            double[] table = new double[length];
            Arrays.setAll(table, apart -> mean + (apart == 0 ? noise : 0) + shape(apart));
            return table;
        }

        private double shape(int apart) {
            double square = apart / length * (apart / length) / 2;
            return switch (kind) {
                case SMOOTH -> Math.exp(-square);
                case ROUGH -> Math.exp(-Math.abs(apart) / length);
                case SWAYING -> Math.cos(2 * Math.PI * apart / period) * Math.exp(-square);
                case WANDERING -> -Math.abs(apart) / 2.0;
                case RANDOM -> 0;
            };
        }
    }
}
