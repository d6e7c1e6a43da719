package org.sopan.engine.statistics;

import java.util.Optional;

/// A least-squares fit y = X b + e of several columns, with errors that allow for residuals which
/// differ in size and follow each other (Newey and West, 1987).
public final class LeastSquares {

    private final double[][] rows;
    private final double[] coefficients;
    private final double[] residuals;
    private final double[][] inverse;

    private LeastSquares(double[][] rows, double[] coefficients, double[] residuals, double[][] inverse) {
        this.rows = rows;
        this.coefficients = coefficients;
        this.residuals = residuals;
        this.inverse = inverse;
    }

    /// Empty when there are not more rows than columns or the columns depend on each other. Throws
    /// [IllegalArgumentException] when there is not one y for each row.
    public static Optional<LeastSquares> of(double[][] rows, double[] y) {
        if (rows.length != y.length) {
            throw new IllegalArgumentException("there are " + rows.length + " rows and " + y.length + " y");
        }
        int k = rows.length == 0 ? 0 : rows[0].length;
        if (rows.length <= k) {
            return Optional.empty();
        }
        var crossed = new double[k][k];
        var right = new double[k];
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < k; i++) {
                right[i] += rows[r][i] * y[r];
                for (int j = 0; j < k; j++) {
                    crossed[i][j] += rows[r][i] * rows[r][j];
                }
            }
        }
        return LinearSystem.inverse(crossed).map(inverse -> fitted(rows, y, right, inverse));
    }

    public double coefficient(int column) {
        return coefficients[column];
    }

    /// Rows less columns.
    public int freedom() {
        return rows.length - coefficients.length;
    }

    /// Σ l_i b_i.
    public double combination(double[] factors) {
        double sum = 0;
        for (int i = 0; i < factors.length; i++) {
            sum += factors[i] * coefficients[i];
        }
        return sum;
    }

    /// √(l′ V l) with V = n/(n − k) · (X′X)⁻¹ S (X′X)⁻¹, S = Γ₀ + Σ_j (1 − j/(lags + 1))(Γ_j + Γ_j′),
    /// Γ_j = Σ_t e_t e_{t−j} x_t x_{t−j}′.
    public double combinationError(double[] factors, int lags) {
        int k = factors.length;
        var across = new double[k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                across[i] += inverse[i][j] * factors[j];
            }
        }
        var scores = new double[rows.length];
        for (int t = 0; t < rows.length; t++) {
            for (int i = 0; i < k; i++) {
                scores[t] += across[i] * rows[t][i] * residuals[t];
            }
        }
        double variance = 0;
        for (int lag = 0; lag <= lags; lag++) {
            double product = 0;
            for (int t = lag; t < scores.length; t++) {
                product += scores[t] * scores[t - lag];
            }
            variance += lag == 0 ? product : 2 * (1 - lag / (lags + 1.0)) * product;
        }
        return Math.sqrt(Math.max(0, variance) * rows.length / freedom());
    }

    private static LeastSquares fitted(double[][] rows, double[] y, double[] right, double[][] inverse) {
        var coefficients = new double[right.length];
        for (int i = 0; i < right.length; i++) {
            for (int j = 0; j < right.length; j++) {
                coefficients[i] += inverse[i][j] * right[j];
            }
        }
        var residuals = y.clone();
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < right.length; i++) {
                residuals[r] -= rows[r][i] * coefficients[i];
            }
        }
        return new LeastSquares(rows, coefficients, residuals, inverse);
    }
}
