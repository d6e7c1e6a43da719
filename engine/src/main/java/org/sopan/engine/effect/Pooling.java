package org.sopan.engine.effect;

import java.util.Optional;
import org.sopan.engine.statistics.Distributions;

/// Effects of several studies pooled under random effects (DerSimonian and Laird, 1986). With w_i = 1/v_i: Q
/// = Σ w_i (y_i − ȳ)², τ² = max(0, (Q − (k − 1))/(Σ w − Σ w²/Σ w)), weights w*_i = 1/(v_i + τ²).
///
/// @param effect pooled effect
/// @param standardError of it
/// @param tauSquared variance between studies
/// @param q Cochran's Q
/// @param iSquared share of the variation that is between studies, max(0, (Q − (k − 1))/Q)
/// @param predictionLow lower end of the 95 % interval for the effect in a new place, t with k − 2 degrees of
/// freedom
/// @param predictionHigh upper end
public record Pooling(
        int studies,
        double effect,
        double standardError,
        double tauSquared,
        double q,
        double iSquared,
        double predictionLow,
        double predictionHigh) {

    /// Empty for fewer than three studies: with two, the spread between places is not known at all.
    public static Optional<Pooling> of(double[] effects, double[] variances) {
        int k = effects.length;
        if (variances.length != k) {
            throw new IllegalArgumentException("there are " + k + " effects and " + variances.length + " variances");
        }
        for (double variance : variances) {
            if (!(variance > 0)) {
                throw new IllegalArgumentException("a variance must be above 0: " + variance);
            }
        }
        if (k < 3) {
            return Optional.empty();
        }
        double sum = weightSum(variances, 0);
        double mean = weightedMean(effects, variances, 0);
        double squares = 0;
        double q = 0;
        for (int i = 0; i < k; i++) {
            squares += 1 / (variances[i] * variances[i]);
            q += (effects[i] - mean) * (effects[i] - mean) / variances[i];
        }
        double tau = Math.max(0, (q - (k - 1)) / (sum - squares / sum));
        double effect = weightedMean(effects, variances, tau);
        double error = Math.sqrt(1 / weightSum(variances, tau));
        double reach = Distributions.studentQuantile(0.975, k - 2.0) * Math.sqrt(tau + error * error);
        double between = q > 0 ? Math.max(0, (q - (k - 1)) / q) : 0;
        return Optional.of(new Pooling(k, effect, error, tau, q, between, effect - reach, effect + reach));
    }

    private static double weightSum(double[] variances, double tau) {
        double sum = 0;
        for (double variance : variances) {
            sum += 1 / (variance + tau);
        }
        return sum;
    }

    private static double weightedMean(double[] effects, double[] variances, double tau) {
        double sum = 0;
        for (int i = 0; i < effects.length; i++) {
            sum += effects[i] / (variances[i] + tau);
        }
        return sum / weightSum(variances, tau);
    }
}
