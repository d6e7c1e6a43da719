package org.sopan.engine.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// A column of finite numbers and what is asked of it. Sums run in the order given, so the same column
/// gives the same bits. What is not defined for so few or so equal numbers is empty, never `NaN`.
public final class Sample {

    private final double[] values;
    private final double mean;
    private final double squares;
    private final double low;
    private final double high;
    private double @Nullable [] ascending;

    private Sample(double[] values) {
        this.values = values;
        double sum = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            sum += value;
            low = value < low ? value : low;
            high = value > high ? value : high;
        }
        this.low = low;
        this.high = high;
        this.mean = values.length == 0 ? 0 : sum / values.length;
        double off = 0;
        for (double value : values) {
            off += (value - mean) * (value - mean);
        }
        this.squares = off;
    }

    /// A sample of a copy of `values`; throws [IllegalArgumentException] when one is not finite.
    public static Sample of(double... values) {
        return taking(values.clone());
    }

    /// The same of the array itself, which nobody else may write to any more.
    public static Sample taking(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a sample holds finite numbers, not " + value);
            }
        }
        return new Sample(values);
    }

    public int size() {
        return values.length;
    }

    public OptionalDouble mean() {
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(mean);
    }

    /// Σ(x − mean)²/(n − 1).
    public OptionalDouble variance() {
        return values.length < 2 ? OptionalDouble.empty() : OptionalDouble.of(squares / (values.length - 1));
    }

    public OptionalDouble deviation() {
        var variance = variance();
        return variance.isEmpty() ? variance : OptionalDouble.of(Math.sqrt(variance.getAsDouble()));
    }

    /// G₁ = n/((n − 1)(n − 2)) · Σ((x − mean)/s)³, the bias-corrected skewness; needs three numbers that
    /// differ.
    public OptionalDouble skewness() {
        int n = values.length;
        if (n < 3 || squares == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((double) n / ((n - 1.0) * (n - 2.0)) * standardised(3));
    }

    /// G₂ = n(n + 1)/((n − 1)(n − 2)(n − 3)) · Σ((x − mean)/s)⁴ − 3(n − 1)²/((n − 2)(n − 3)), the
    /// bias-corrected excess kurtosis; needs four numbers that differ.
    public OptionalDouble kurtosis() {
        int n = values.length;
        if (n < 4 || squares == 0) {
            return OptionalDouble.empty();
        }
        double factor = n * (n + 1.0) / ((n - 1.0) * (n - 2.0) * (n - 3.0));
        return OptionalDouble.of(factor * standardised(4) - 3 * (n - 1.0) * (n - 1.0) / ((n - 2.0) * (n - 3.0)));
    }

    public OptionalDouble lowest() {
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(low);
    }

    public OptionalDouble highest() {
        return values.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(high);
    }

    public OptionalDouble median() {
        return quantile(0.5);
    }

    /// The number at position (n − 1)·share between the order statistics, by linear interpolation (type
    /// 7 of Hyndman and Fan, 1996).
    public OptionalDouble quantile(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a quantile is of a share within 0..1, not " + share);
        }
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        var sorted = ascending();
        double position = (sorted.length - 1) * share;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return OptionalDouble.of(sorted[below] + (position - below) * (sorted[above] - sorted[below]));
    }

    /// Median of the distances from the median; 0 when more than half of the numbers are equal.
    public OptionalDouble medianDeviation() {
        var median = median();
        if (median.isEmpty()) {
            return median;
        }
        var distances = new double[values.length];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Math.abs(values[i] - median.getAsDouble());
        }
        return new Sample(distances).median();
    }

    /// A copy, ascending.
    public double[] sorted() {
        return ascending().clone();
    }

    /// Sorted when first asked for; two threads may do it at the same time, and either result serves.
    private double[] ascending() {
        var known = ascending;
        if (known == null) {
            known = values.clone();
            Arrays.sort(known);
            ascending = known;
        }
        return known;
    }

    private double standardised(int power) {
        double deviation = Math.sqrt(squares / (values.length - 1));
        double sum = 0;
        for (double value : values) {
            double z = (value - mean) / deviation;
            sum += power == 3 ? z * z * z : z * z * z * z;
        }
        return sum;
    }
}
