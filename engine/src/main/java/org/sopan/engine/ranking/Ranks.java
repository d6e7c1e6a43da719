package org.sopan.engine.ranking;

import java.util.Arrays;
import org.sopan.engine.method.Precision;
import org.sopan.engine.method.Ties;

/// From scores to ranks, best first. Scores are compared after rounding; an area without a score has no
/// rank (`NaN`).
final class Ranks {

    /// Keys are whole numbers; a key and the place of its area share a `long` while they fit into so
    /// many bits.
    private static final int BITS = 62;

    /// From so many scores on, passes over their bits are faster than comparisons.
    private static final int LONG = 700;

    private static final int DIGIT = 11;

    private Ranks() {}

    static double[] of(double[] scores, Precision precision) {
        var keys = new double[scores.length];
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < scores.length; i++) {
            double key = Rounding.key(scores[i], precision);
            keys[i] = key;
            low = key < low ? key : low;
            high = key > high ? key : high;
        }
        int shift = Long.SIZE - Long.numberOfLeadingZeros(scores.length);
        // Not so for huge scores, whose keys are no longer whole, and for no score at all.
        boolean packs = high - low < Math.scalb(1.0, BITS - shift) && Math.max(-low, high) < Rounding.WHOLE;
        return packs ? packed(keys, low, shift, precision.ties()) : searched(keys, precision.ties());
    }

    /// Sorts key and place together and walks down from the best.
    private static double[] packed(double[] keys, double low, int shift, Ties ties) {
        var sorted = new long[keys.length];
        int count = 0;
        for (int i = 0; i < keys.length; i++) {
            if (!Double.isNaN(keys[i])) {
                sorted[count++] = (long) (keys[i] - low) << shift | i;
            }
        }
        sorted = sort(sorted, count, shift);
        var ranks = new double[keys.length];
        Arrays.fill(ranks, Double.NaN);
        int mask = (1 << shift) - 1;
        int dense = 0;
        for (int end = count; end > 0; ) {
            int start = end - 1;
            long key = sorted[start] >>> shift;
            while (start > 0 && sorted[start - 1] >>> shift == key) {
                start--;
            }
            dense++;
            double rank = rank(ties, count, start, end, dense);
            for (int i = start; i < end; i++) {
                ranks[(int) sorted[i] & mask] = rank;
            }
            end = start;
        }
        return ranks;
    }

    /// By key, in passes of eleven bits from the last to the first, each of which keeps the order of
    /// the one before; a short list goes to the library.
    private static long[] sort(long[] packed, int count, int shift) {
        if (count < LONG) {
            Arrays.sort(packed, 0, count);
            return packed;
        }
        long highest = 0;
        for (int i = 0; i < count; i++) {
            highest = Math.max(highest, packed[i]);
        }
        var from = packed;
        var into = new long[packed.length];
        var starts = new int[1 << DIGIT];
        for (int digit = shift; highest >>> digit != 0; digit += DIGIT) {
            Arrays.fill(starts, 0);
            for (int i = 0; i < count; i++) {
                starts[(int) (from[i] >>> digit) & starts.length - 1]++;
            }
            int start = 0;
            for (int d = 0; d < starts.length; d++) {
                int size = starts[d];
                starts[d] = start;
                start += size;
            }
            for (int i = 0; i < count; i++) {
                into[starts[(int) (from[i] >>> digit) & starts.length - 1]++] = from[i];
            }
            var passed = from;
            from = into;
            into = passed;
        }
        return from;
    }

    private static double[] searched(double[] keys, Ties ties) {
        var sorted =
                Arrays.stream(keys).filter(key -> !Double.isNaN(key)).sorted().toArray();
        var places = new double[sorted.length];
        int dense = 0;
        for (int end = sorted.length; end > 0; ) {
            int start = end - 1;
            while (start > 0 && sorted[start - 1] == sorted[end - 1]) {
                start--;
            }
            dense++;
            places[start] = rank(ties, sorted.length, start, end, dense);
            end = start;
        }
        var ranks = new double[keys.length];
        for (int i = 0; i < keys.length; i++) {
            ranks[i] = Double.isNaN(keys[i]) ? Double.NaN : places[firstOf(sorted, keys[i])];
        }
        return ranks;
    }

    /// The rank of those from `start` to `end` in the ascending order of `count`, who are equal.
    private static double rank(Ties ties, int count, int start, int end, int dense) {
        return switch (ties) {
            case COMPETITION -> count - end + 1.0;
            case DENSE -> dense;
            case FRACTIONAL -> count - end + (end - start + 1) / 2.0;
        };
    }

    private static int firstOf(double[] sorted, double key) {
        int low = 0;
        int high = sorted.length;
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
