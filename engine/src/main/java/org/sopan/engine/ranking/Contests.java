package org.sopan.engine.ranking;

import java.util.Arrays;

/// Copeland's rule over pairs of areas. What each area gets depends on values alone, not on the order of
/// rows: a pair is compared on the children both have, and two weights count as equal within a leeway for
/// rounding.
final class Contests {

    private static final double LEEWAY = 1e-12;

    private final double[][] children;
    private final double[] weights;
    private final int count;

    Contests(double[][] children, double[] weights, int count) {
        this.children = children;
        this.weights = weights;
        this.count = count;
    }

    /// 100 × contests won ÷ contests held, ties half; `NaN` for an area without any value, 50 without any
    /// contest.
    void shares(double[] result) {
        var won = new double[count];
        var held = new double[count];
        for (int a = 0; a < count; a++) {
            for (int b = a + 1; b < count; b++) {
                double outcome = outcome(a, b);
                if (!Double.isNaN(outcome)) {
                    won[a] += outcome;
                    won[b] += 1 - outcome;
                    held[a]++;
                    held[b]++;
                }
            }
        }
        Arrays.setAll(result, a -> {
            if (a >= count) {
                return result[a];
            }
            double share = held[a] > 0 ? 100 * won[a] / held[a] : 50;
            return hasValue(a) ? share : Double.NaN;
        });
    }

    /// The same for one area alone.
    double share(int area) {
        double won = 0;
        double held = 0;
        for (int other = 0; other < count; other++) {
            double outcome = other == area ? Double.NaN : outcome(area, other);
            won += Double.isNaN(outcome) ? 0 : outcome;
            held += Double.isNaN(outcome) ? 0 : 1;
        }
        if (!hasValue(area)) {
            return Double.NaN;
        }
        return held > 0 ? 100 * won / held : 50;
    }

    /// 1 when a beats b, 0 when b beats a, a half for a tie; `NaN` when they have no weighted child in common.
    private double outcome(int a, int b) {
        double forA = 0;
        double forB = 0;
        double common = 0;
        for (int j = 0; j < children.length; j++) {
            double x = children[j][a];
            double y = children[j][b];
            if (!Double.isNaN(x) && !Double.isNaN(y)) {
                common += weights[j];
                forA += x > y ? weights[j] : 0;
                forB += y > x ? weights[j] : 0;
            }
        }
        if (common == 0) {
            return Double.NaN;
        }
        if (Math.abs(forA - forB) <= LEEWAY * common) {
            return 0.5;
        }
        return forA > forB ? 1 : 0;
    }

    private boolean hasValue(int area) {
        for (int j = 0; j < children.length; j++) {
            if (!Double.isNaN(children[j][area]) && weights[j] > 0) {
                return true;
            }
        }
        return false;
    }
}
