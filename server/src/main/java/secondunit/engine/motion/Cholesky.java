package secondunit.engine.motion;

/// A symmetric positive definite matrix as the product of a lower triangle and its transpose (Golub
/// and Van Loan, "Matrix Computations", 4.2).
final class Cholesky {

    /// Held up by this much where rounding makes the matrix singular.
    private static final double LEAST = 1e-9;

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    static Cholesky of(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(Math.max(LEAST, sum)) : sum / lower[j][j];
            }
        }
        return new Cholesky(lower);
    }

    double[] solve(double[] right) {
        int n = lower.length;
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += 2 * Math.log(lower[i][i]);
        }
        return sum;
    }
}
