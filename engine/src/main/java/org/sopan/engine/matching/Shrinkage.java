package org.sopan.engine.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopan.engine.effect.Pooling;

/// Improvements drawn towards their mean by what is known of their errors (empirical Bayes): with τ² the
/// variance between areas (DerSimonian and Laird), area i gets μ + B_i (y_i − μ), B_i = τ²/(τ² + v_i), and
/// the interval ±1.96 √(B_i v_i).
public final class Shrinkage {

    private static final double NORMAL_95 = 1.959963984540054;

    private Shrinkage() {}

    /// A shrunken improvement with its 95 % interval.
    public record Shrunk(double value, double low, double high) {}

    /// Empty for fewer than three areas.
    public static Optional<List<Shrunk>> of(double[] improvements, double[] variances) {
        return Pooling.of(improvements, variances).map(pooled -> {
            var shrunk = new ArrayList<Shrunk>();
            for (int i = 0; i < improvements.length; i++) {
                double tau = pooled.tauSquared();
                double b = tau / (tau + variances[i]);
                double value = pooled.effect() + b * (improvements[i] - pooled.effect());
                double reach = NORMAL_95 * Math.sqrt(b * variances[i]);
                shrunk.add(new Shrunk(value, value - reach, value + reach));
            }
            return shrunk;
        });
    }
}
