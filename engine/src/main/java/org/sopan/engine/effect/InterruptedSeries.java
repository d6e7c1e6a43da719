package org.sopan.engine.effect;

import org.sopan.engine.statistics.Distributions;
import org.sopan.engine.statistics.LeastSquares;

/// What became of the level and the slope of one series when something began, with nobody to compare it
/// with: a line before, drawn on, against a line after (segmented regression). Errors are Newey and
/// West's with ⌊4 (n/100)^(2/9)⌋ lags, as figures of a series follow each other.
public sealed interface InterruptedSeries {

    /// Fewer figures than this on either side draw no line that could be trusted.
    int LEAST = 4;

    /// y_t = a + b t + level · after + slope · after · (t − start).
    ///
    /// @param slopeBefore b, per period
    /// @param level jump at the first period after
    /// @param slope change of the slope
    /// @param average mean distance from the line drawn on, over the periods after
    /// @param levelPValue two-sided, Student's distribution with n − 4 degrees of freedom
    record Estimated(
            double slopeBefore, Effect level, Effect slope, Effect average, double levelPValue, double slopePValue)
            implements InterruptedSeries {}

    /// Too little to say anything.
    record InsufficientData(String reason) implements InterruptedSeries {}

    /// Throws [IllegalArgumentException] for a figure that is not finite.
    ///
    /// @param before how many of the figures, oldest first, lie before the beginning
    static InterruptedSeries of(double[] figures, int before) {
        for (double figure : figures) {
            if (!Double.isFinite(figure)) {
                throw new IllegalArgumentException("a series holds finite numbers, not " + figure);
            }
        }
        int after = figures.length - before;
        if (before < LEAST || after < LEAST) {
            return new InsufficientData(LEAST + " figures are needed on either side, not " + before + " and " + after);
        }
        var rows = new double[figures.length][];
        for (int t = 0; t < figures.length; t++) {
            boolean begun = t >= before;
            // Counted from the beginning, so that the columns are as independent as they can be.
            rows[t] = new double[] {1, t - before, begun ? 1 : 0, begun ? t - before : 0};
        }
        return LeastSquares.of(rows, figures)
                .map(fit -> estimated(fit, after))
                .orElseGet(() -> new InsufficientData("the columns of the regression depend on each other"));
    }

    private static InterruptedSeries estimated(LeastSquares fit, int after) {
        int lags = (int) Math.floor(4 * StrictMath.pow((fit.freedom() + 4) / 100.0, 2.0 / 9));
        var level = effect(fit, lags, new double[] {0, 0, 1, 0});
        var slope = effect(fit, lags, new double[] {0, 0, 0, 1});
        var average = effect(fit, lags, new double[] {0, 0, 1, (after - 1) / 2.0});
        return new Estimated(
                fit.coefficient(1), level, slope, average, pValue(level, fit.freedom()), pValue(slope, fit.freedom()));
    }

    private static Effect effect(LeastSquares fit, int lags, double[] factors) {
        double quantile = Distributions.studentQuantile(0.975, fit.freedom());
        return Effect.within(fit.combination(factors), fit.combinationError(factors, lags), quantile);
    }

    private static double pValue(Effect effect, int freedom) {
        if (effect.standardError() == 0) {
            return effect.estimate() == 0 ? 1 : 0;
        }
        return 2 * (1 - Distributions.student(Math.abs(effect.estimate()) / effect.standardError(), freedom));
    }
}
