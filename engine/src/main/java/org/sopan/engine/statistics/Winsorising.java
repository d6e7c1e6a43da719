package org.sopan.engine.statistics;

import java.util.Arrays;

/// Finds where the outermost numbers of a column have to be cut for its skewness and kurtosis to become
/// acceptable.
///
/// @param low numbers below it move up to it; minus infinity when none has to move
/// @param high numbers above it move down to it; infinity when none has to move
/// @param moved how many numbers move
/// @param reached whether skewness and kurtosis are acceptable afterwards
public record Winsorising(double low, double high, int moved, boolean reached) {

    /// One step after another, the largest numbers (for positive skewness; else the smallest) move to the
    /// next one, ties together, until |G₁| ≤ `maxSkewness` and G₂ ≤ `maxKurtosis`, or the next step would
    /// move more than `maxPoints` in all.
    public static Winsorising of(double[] values, double maxSkewness, double maxKurtosis, int maxPoints) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int low = 0;
        int high = sorted.length - 1;
        while (!isAcceptable(sorted, maxSkewness, maxKurtosis)) {
            boolean above = Sample.of(sorted).skewness().orElse(0) > 0;
            int nextLow = above ? low : firstAbove(sorted, sorted[low]);
            int nextHigh = above ? lastBelow(sorted, sorted[high]) : high;
            int moved = nextLow + sorted.length - 1 - nextHigh;
            if (moved > maxPoints || nextLow > nextHigh) {
                return result(sorted, low, high, false);
            }
            low = nextLow;
            high = nextHigh;
            Arrays.fill(sorted, 0, low, sorted[low]);
            Arrays.fill(sorted, high + 1, sorted.length, sorted[high]);
        }
        return result(sorted, low, high, true);
    }

    private static Winsorising result(double[] sorted, int low, int high, boolean reached) {
        int above = sorted.length - 1 - high;
        return new Winsorising(
                low > 0 ? sorted[low] : Double.NEGATIVE_INFINITY,
                above > 0 ? sorted[high] : Double.POSITIVE_INFINITY,
                low + Math.max(0, above),
                reached);
    }

    /// Fewer than four numbers, or equal ones, have no shape to mend.
    private static boolean isAcceptable(double[] values, double maxSkewness, double maxKurtosis) {
        var sample = Sample.of(values);
        return Math.abs(sample.skewness().orElse(0)) <= maxSkewness
                && sample.kurtosis().orElse(Double.NEGATIVE_INFINITY) <= maxKurtosis;
    }

    private static int firstAbove(double[] sorted, double value) {
        int i = 0;
        while (i < sorted.length && sorted[i] <= value) {
            i++;
        }
        return i;
    }

    private static int lastBelow(double[] sorted, double value) {
        int i = sorted.length - 1;
        while (i >= 0 && sorted[i] >= value) {
            i--;
        }
        return i;
    }
}
