package secondunit.engine.stage;

/// constant + linear t + quadratic t^2.
record Curve(double constant, double linear, double quadratic) {

    double at(double t) {
        return constant + t * (linear + t * quadratic);
    }

    double slope(double t) {
        return linear + 2 * t * quadratic;
    }

    /// The curve of least squares through values v at times t, by the normal equations over times
    /// brought to -1 .. 1.
    ///
    /// @param degree 1 or 2
    static Curve fit(double[] t, double[] v, int degree) {
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
        double[] powers = solve(rows);
        double b = powers[1] / half;
        double c = degree == 2 ? powers[2] / (half * half) : 0;
        return new Curve(powers[0] - b * middle + c * middle * middle, b - 2 * c * middle, c);
    }

    /// Gauss and Jordan; the last column is the right side.
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
}
