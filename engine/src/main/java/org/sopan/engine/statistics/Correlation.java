package org.sopan.engine.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;

/// How two columns move together. Empty for fewer than two pairs or a column without a range.
public final class Correlation {

    private Correlation() {}

    /// Σ(x − x̄)(y − ȳ)/√(Σ(x − x̄)² Σ(y − ȳ)²).
    public static OptionalDouble pearson(double[] x, double[] y) {
        check(x, y);
        double meanX = Sample.of(x).mean().orElse(0);
        double meanY = Sample.of(y).mean().orElse(0);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        if (xx == 0 || yy == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))));
    }

    /// Pearson's correlation of the ranks, ties at their mean.
    public static OptionalDouble spearman(double[] x, double[] y) {
        check(x, y);
        return pearson(meanRanks(x), meanRanks(y));
    }

    /// τ_b = (concordant − discordant)/√((pairs not tied in x)(pairs not tied in y)).
    public static OptionalDouble kendall(double[] x, double[] y) {
        check(x, y);
        long balance = 0;
        long apartX = 0;
        long apartY = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                int inX = Double.compare(x[i], x[j]);
                int inY = Double.compare(y[i], y[j]);
                balance += (long) Integer.signum(inX) * Integer.signum(inY);
                apartX += inX == 0 ? 0 : 1;
                apartY += inY == 0 ? 0 : 1;
            }
        }
        if (apartX == 0 || apartY == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(balance / Math.sqrt((double) apartX * apartY));
    }

    /// Ranks from 1, the lowest first, ties at the mean of their places.
    public static double[] meanRanks(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            int below = 0;
            int equal = 0;
            for (double other : sorted) {
                below += other < values[i] ? 1 : 0;
                equal += other == values[i] ? 1 : 0;
            }
            ranks[i] = below + (equal + 1) / 2.0;
        }
        return ranks;
    }

    private static void check(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("there are " + x.length + " x and " + y.length + " y");
        }
    }
}
