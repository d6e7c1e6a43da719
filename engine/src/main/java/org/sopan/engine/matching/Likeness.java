package org.sopan.engine.matching;

import java.util.Arrays;
import org.sopan.engine.statistics.Sample;
import org.sopan.engine.statistics.SymmetricEigen;

/// A distance with the constants of its panel: ranges, deviations or directions.
final class Likeness {

    /// Directions with less than this share of the largest variance are taken as none.
    private static final double SINGULAR = 1e-10;

    private final Distance distance;
    private final double[] scale;
    private final double[][] directions;

    private Likeness(Distance distance, double[] scale, double[][] directions) {
        this.distance = distance;
        this.scale = scale;
        this.directions = directions;
    }

    static Likeness of(double[][] contexts, Distance distance) {
        int features = contexts.length == 0 ? 0 : contexts[0].length;
        var scale = new double[features];
        for (int f = 0; f < features; f++) {
            int feature = f;
            var sample = Sample.of(Arrays.stream(contexts)
                    .mapToDouble(row -> row[feature])
                    .filter(value -> !Double.isNaN(value))
                    .toArray());
            double range = sample.quantile(1).orElse(0) - sample.quantile(0).orElse(0);
            scale[f] = distance == Distance.GOWER ? range : sample.deviation().orElse(0);
        }
        var directions = distance == Distance.MAHALANOBIS ? directions(contexts, features) : new double[0][];
        return new Likeness(distance, scale, directions);
    }

    /// `NaN` when the two have no feature in common (or, for Mahalanobis, not all).
    double between(double[] a, double[] b) {
        return switch (distance) {
            case GOWER -> mean(a, b, false);
            case STANDARDISED -> Math.sqrt(mean(a, b, true));
            case MAHALANOBIS -> mahalanobis(a, b);
        };
    }

    /// A feature without a range tells nobody apart and counts as equal.
    private double mean(double[] a, double[] b, boolean squared) {
        double sum = 0;
        int common = 0;
        for (int f = 0; f < scale.length; f++) {
            if (!Double.isNaN(a[f]) && !Double.isNaN(b[f])) {
                double off = scale[f] > 0 ? Math.abs(a[f] - b[f]) / scale[f] : 0;
                sum += squared ? off * off : off;
                common++;
            }
        }
        return common == 0 ? Double.NaN : sum / common;
    }

    private double mahalanobis(double[] a, double[] b) {
        double sum = 0;
        for (var direction : directions) {
            double along = 0;
            for (int f = 0; f < direction.length; f++) {
                along += direction[f] * (a[f] - b[f]);
            }
            sum += along * along;
        }
        return directions.length == 0 ? Double.NaN : Math.sqrt(sum);
    }

    /// Eigenvectors of the covariance matrix over √ of their eigenvalues; none for directions without variance.
    private static double[][] directions(double[][] contexts, int features) {
        var complete = Arrays.stream(contexts)
                .filter(row -> Arrays.stream(row).noneMatch(Double::isNaN))
                .toArray(double[][]::new);
        if (complete.length < 2) {
            return new double[0][];
        }
        var eigen = SymmetricEigen.of(covariance(complete, features));
        var directions = new double[features][];
        int kept = 0;
        for (int k = 0; k < features; k++) {
            if (eigen.value(k) > SINGULAR * eigen.value(0) && eigen.value(k) > 0) {
                double root = Math.sqrt(eigen.value(k));
                directions[kept++] =
                        Arrays.stream(eigen.vector(k)).map(x -> x / root).toArray();
            }
        }
        return Arrays.copyOf(directions, kept);
    }

    private static double[][] covariance(double[][] rows, int features) {
        var mean = new double[features];
        for (var row : rows) {
            for (int f = 0; f < features; f++) {
                mean[f] += row[f] / rows.length;
            }
        }
        var matrix = new double[features][features];
        for (var row : rows) {
            for (int f = 0; f < features; f++) {
                for (int g = 0; g < features; g++) {
                    matrix[f][g] += (row[f] - mean[f]) * (row[g] - mean[g]) / (rows.length - 1);
                }
            }
        }
        return matrix;
    }
}
