package org.sopan.engine.statistics;

import java.util.Optional;

/// The least-squares line y = intercept + slope · x.
///
/// @param residualDeviation √(Σ residual²/(n − 2)); 0 for two points
/// @param slopeError standard error of the slope; 0 for two points
public record Regression(
        int count,
        double intercept,
        double slope,
        double residualDeviation,
        double slopeError,
        double meanX,
        double squaresX) {

    /// Empty for fewer than two points or when all x are equal. Throws [IllegalArgumentException] when the
    /// columns are of different length.
    public static Optional<Regression> of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("there are " + x.length + " x and " + y.length + " y");
        }
        int n = x.length;
        double meanX = Sample.of(x).mean().orElse(0);
        double meanY = Sample.of(y).mean().orElse(0);
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        if (n < 2 || xx == 0) {
            return Optional.empty();
        }
        double slope = xy / xx;
        double intercept = meanY - slope * meanX;
        double rest = 0;
        for (int i = 0; i < n; i++) {
            double residual = y[i] - intercept - slope * x[i];
            rest += residual * residual;
        }
        double deviation = n > 2 ? Math.sqrt(rest / (n - 2)) : 0;
        return Optional.of(new Regression(n, intercept, slope, deviation, deviation / Math.sqrt(xx), meanX, xx));
    }

    public double at(double x) {
        return intercept + slope * x;
    }

    /// Standard deviation of a new observation at `x` around the line.
    public double predictionDeviation(double x) {
        double far = (x - meanX) * (x - meanX) / squaresX;
        return residualDeviation * Math.sqrt(1 + 1.0 / count + far);
    }
}
