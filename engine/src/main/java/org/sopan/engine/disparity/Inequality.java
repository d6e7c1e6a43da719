package org.sopan.engine.disparity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// How unequally something is spread over areas. With n values y of mean μ: Theil T = 1/n Σ (y/μ)
/// ln(y/μ), mean log deviation = 1/n Σ ln(μ/y); both are exactly what lies between groups plus what
/// lies within them.
///
/// @param theil Theil's T
/// @param theilBetween its part between groups
/// @param meanLogDeviation Theil's L
/// @param meanLogDeviationBetween its part between groups
/// @param gini Σ (2i − n − 1) y_(i)/(n Σ y), y ascending
/// @param variation standard deviation with n − 1 over the mean
public record Inequality(
        int count,
        double theil,
        double theilBetween,
        double meanLogDeviation,
        double meanLogDeviationBetween,
        double gini,
        double variation) {

    public double theilWithin() {
        return theil - theilBetween;
    }

    public double meanLogDeviationWithin() {
        return meanLogDeviation - meanLogDeviationBetween;
    }

    /// Empty when there is no value, or one that is not above zero and finite (then a logarithm has no
    /// meaning).
    ///
    /// @param groups of the areas, such as their states, in the same order
    public static Optional<Inequality> of(double[] values, List<String> groups) {
        if (values.length != groups.size()) {
            throw new IllegalArgumentException(
                    "there are " + values.length + " values and " + groups.size() + " groups");
        }
        if (values.length == 0
                || Arrays.stream(values).anyMatch(value -> !(value > 0 && value < Double.POSITIVE_INFINITY))) {
            return Optional.empty();
        }
        double mean = mean(values);
        double theilBetween = 0;
        double logBetween = 0;
        for (var group : new TreeSet<>(groups)) {
            var own = within(values, groups, group);
            double share = (double) own.length / values.length;
            double ratio = mean(own) / mean;
            theilBetween += share * ratio * StrictMath.log(ratio);
            logBetween += share * StrictMath.log(1 / ratio);
        }
        return Optional.of(new Inequality(
                values.length,
                theil(values, mean),
                theilBetween,
                meanLogDeviation(values, mean),
                logBetween,
                gini(values),
                variation(values, mean)));
    }

    private static double theil(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += value / mean * StrictMath.log(value / mean);
        }
        return sum / values.length;
    }

    private static double meanLogDeviation(double[] values, double mean) {
        double sum = 0;
        for (double value : values) {
            sum += StrictMath.log(mean / value);
        }
        return sum / values.length;
    }

    private static double gini(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        double weighted = 0;
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
            sum += sorted[i];
        }
        return weighted / (sorted.length * sum);
    }

    private static double variation(double[] values, double mean) {
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1)) / mean;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double[] within(double[] values, List<String> groups, String group) {
        var own = new double[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (groups.get(i).equals(group)) {
                own[count++] = values[i];
            }
        }
        return Arrays.copyOf(own, count);
    }
}
