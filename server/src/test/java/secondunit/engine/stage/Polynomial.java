package secondunit.engine.stage;

/// Polynomials by least squares.
final class Polynomial {

    private Polynomial() {}

    /// Coefficients from the constant upwards, by the normal equations over times brought to -1 ..
    /// 1.
    static double[] fit(double[] t, double[] v, int degree) {
        double middle = (t[0] + t[t.length - 1]) / 2;
        double half = Math.max((t[t.length - 1] - t[0]) / 2, 1e-9);
        double[][] rows = new double[degree + 1][degree + 2];
        for (int i = 0; i < t.length; i++) {
            double u = (t[i] - middle) / half;
            for (int r = 0; r <= degree; r++) {
                for (int c = 0; c <= degree; c++) {
                    rows[r][c] += Math.pow(u, r + c);
                }
                rows[r][degree + 1] += Math.pow(u, r) * v[i];
            }
        }
        return expand(solve(rows), middle, half);
    }

    /// From powers of (t - middle) / half to powers of t, for degrees up to 2.
    private static double[] expand(double[] c, double middle, double half) {
        double b = c[1] / half;
        double a = c.length > 2 ? c[2] / (half * half) : 0;
        double[] out = {c[0] - b * middle + a * middle * middle, b - 2 * a * middle, a};
        return c.length > 2 ? out : new double[] {out[0], out[1]};
    }

    private static double[] solve(double[][] rows) {
        int n = rows.length;
        for (int p = 0; p < n; p++) {
            for (int r = 0; r < n; r++) {
                double factor = r == p ? 0 : rows[r][p] / rows[p][p];
                for (int c = p; c <= n; c++) {
                    rows[r][c] -= factor * rows[p][c];
                }
            }
        }
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = rows[i][n] / rows[i][i];
        }
        return out;
    }

    static double at(double[] coefficients, double t) {
        double value = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            value = value * t + coefficients[i];
        }
        return value;
    }
}
