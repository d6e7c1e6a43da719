package org.sopan.engine.ranking;

import java.util.Arrays;
import java.util.List;
import org.sopan.engine.method.Aggregation;

/// The formulas of [Aggregation], for many areas at a time. A child's `NaN` is skipped and the weights
/// of the others re-scaled; an area without a weighted child gets `NaN`. Sums run over the children in
/// the order given.
final class Combiner {

    private final double[] weightSum;
    private final double[] second;
    private double[] ordered = new double[0];

    Combiner(int capacity) {
        this.weightSum = new double[capacity];
        this.second = new double[capacity];
    }

    /// @param children values of the children, one row each
    /// @param result where the first `count` values go
    void combine(Aggregation aggregation, double[][] children, double[] weights, double[] result, int count) {
        Arrays.fill(result, 0, count, 0);
        Arrays.fill(weightSum, 0, count, 0);
        switch (aggregation) {
            case Aggregation.Arithmetic() -> arithmetic(children, weights, result, count);
            case Aggregation.Geometric(double floor) -> power(0, floor, children, weights, result, count);
            case Aggregation.Harmonic(double floor) -> power(-1, floor, children, weights, result, count);
            case Aggregation.Power(double p, double floor) -> power(p, floor, children, weights, result, count);
            case Aggregation.Minimum() -> minimum(children, result, count);
            case Aggregation.OrderedWeighted(var order) -> ordered(order, children, result, count);
            case Aggregation.MeanPenalty(boolean upwards, double floor) ->
                penalty(upwards ? 1 : -1, floor, children, weights, result, count);
            case Aggregation.Copeland() -> new Contests(children, weights, count).shares(result);
        }
    }

    private void arithmetic(double[][] children, double[] weights, double[] result, int count) {
        for (int j = 0; j < children.length; j++) {
            var child = children[j];
            double weight = weights[j];
            for (int i = 0; i < count; i++) {
                double value = child[i];
                boolean there = !Double.isNaN(value);
                result[i] += there ? weight * value : 0;
                weightSum[i] += there ? weight : 0;
            }
        }
        for (int i = 0; i < count; i++) {
            result[i] = weightSum[i] > 0 ? result[i] / weightSum[i] : Double.NaN;
        }
    }

    private void power(double p, double floor, double[][] children, double[] weights, double[] result, int count) {
        for (int j = 0; j < children.length; j++) {
            for (int i = 0; i < count; i++) {
                if (!Double.isNaN(children[j][i])) {
                    result[i] += weights[j] * PowerMean.up(Math.max(children[j][i], floor), p);
                    weightSum[i] += weights[j];
                }
            }
        }
        for (int i = 0; i < count; i++) {
            result[i] = weightSum[i] > 0 ? PowerMean.down(result[i] / weightSum[i], p) : Double.NaN;
        }
    }

    private void minimum(double[][] children, double[] result, int count) {
        Arrays.fill(result, 0, count, Double.POSITIVE_INFINITY);
        for (var child : children) {
            for (int i = 0; i < count; i++) {
                result[i] = Double.isNaN(child[i]) ? result[i] : Math.min(result[i], child[i]);
            }
        }
        for (int i = 0; i < count; i++) {
            result[i] = result[i] < Double.POSITIVE_INFINITY ? result[i] : Double.NaN;
        }
    }

    private void ordered(List<Double> order, double[][] children, double[] result, int count) {
        ordered = ordered.length < children.length ? new double[children.length] : ordered;
        var values = ordered;
        for (int i = 0; i < count; i++) {
            int there = 0;
            for (var child : children) {
                if (!Double.isNaN(child[i])) {
                    values[there++] = child[i];
                }
            }
            Arrays.sort(values, 0, there);
            double sum = 0;
            for (int k = 0; k < there; k++) {
                double weight = quantifier(order, (k + 1.0) / there) - quantifier(order, (double) k / there);
                sum += weight * values[there - 1 - k];
            }
            result[i] = there == 0 ? Double.NaN : sum;
        }
    }

    /// The share of the order weights up to `share` of the places, linear in between.
    private static double quantifier(List<Double> order, double share) {
        double whole = 0;
        double until = 0;
        double place = share * order.size();
        for (int k = 0; k < order.size(); k++) {
            double weight = order.get(k);
            whole += weight;
            until += weight * Math.max(0, Math.min(1, place - k));
        }
        return until / whole;
    }

    private void penalty(int sign, double floor, double[][] children, double[] weights, double[] result, int count) {
        Arrays.fill(second, 0, count, 0);
        for (int j = 0; j < children.length; j++) {
            for (int i = 0; i < count; i++) {
                if (!Double.isNaN(children[j][i])) {
                    result[i] += weights[j] * Math.max(children[j][i], floor);
                    weightSum[i] += weights[j];
                }
            }
        }
        for (int j = 0; j < children.length; j++) {
            for (int i = 0; i < count; i++) {
                if (!Double.isNaN(children[j][i])) {
                    double off = Math.max(children[j][i], floor) - result[i] / weightSum[i];
                    second[i] += weights[j] * off * off;
                }
            }
        }
        for (int i = 0; i < count; i++) {
            double mean = result[i] / weightSum[i];
            result[i] = weightSum[i] > 0 ? mean + sign * (second[i] / weightSum[i]) / mean : Double.NaN;
        }
    }
}
