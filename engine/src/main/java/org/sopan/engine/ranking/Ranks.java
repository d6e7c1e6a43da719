package org.sopan.engine.ranking;

import java.util.Arrays;
import org.sopan.engine.method.Precision;
import org.sopan.engine.method.Ties;

/// From scores to ranks, best first. Scores are compared after rounding; an area without a score has no rank
/// (`NaN`).
final class Ranks {

    private Ranks() {}

    static double[] of(double[] scores, Precision precision) {
        var keys = new double[scores.length];
        var sorted = new double[scores.length];
        int count = 0;
        for (int i = 0; i < scores.length; i++) {
            keys[i] = Rounding.key(scores[i], precision);
            if (!Double.isNaN(keys[i])) {
                sorted[count++] = keys[i];
            }
        }
        Arrays.sort(sorted, 0, count);
        var places = places(sorted, count, precision.ties());
        var ranks = new double[scores.length];
        for (int i = 0; i < keys.length; i++) {
            ranks[i] = Double.isNaN(keys[i]) ? Double.NaN : places[firstOf(sorted, count, keys[i])];
        }
        return ranks;
    }

    /// The rank of every run of equal keys, at the place of its first one in the ascending order.
    private static double[] places(double[] sorted, int count, Ties ties) {
        var places = new double[count];
        int end = count;
        int dense = 0;
        while (end > 0) {
            int start = end - 1;
            while (start > 0 && sorted[start - 1] == sorted[end - 1]) {
                start--;
            }
            dense++;
            places[start] = switch (ties) {
                case COMPETITION -> count - end + 1.0;
                case DENSE -> dense;
                case FRACTIONAL -> count - end + (end - start + 1) / 2.0;
            };
            end = start;
        }
        return places;
    }

    private static int firstOf(double[] sorted, int count, double key) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
