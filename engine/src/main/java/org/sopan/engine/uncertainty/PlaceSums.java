package org.sopan.engine.uncertainty;

import java.util.ArrayList;
import java.util.List;

/// Sums over points of places, their squares and their products, for every area: whole numbers, so that
/// they are the same in whatever order they are made. An area that was not ranked stands behind
/// everybody.
final class PlaceSums {

    private final long[] sum;
    private final long[] squares;
    private final long[][] first;
    private final long[][] total;

    PlaceSums(int factors, int areas) {
        this.sum = new long[areas];
        this.squares = new long[areas];
        this.first = new long[factors][areas];
        this.total = new long[factors][areas];
    }

    void add(int[] a, int[] b) {
        for (int r = 0; r < sum.length; r++) {
            long inA = place(a[r]);
            long inB = place(b[r]);
            sum[r] += inA + inB;
            squares[r] += inA * inA + inB * inB;
        }
    }

    void add(int factor, int[] a, int[] b, int[] mixed) {
        for (int r = 0; r < sum.length; r++) {
            long off = place(mixed[r]) - place(a[r]);
            first[factor][r] += place(b[r]) * off;
            total[factor][r] += off * off;
        }
    }

    synchronized void merge(PlaceSums other) {
        plus(sum, other.sum);
        plus(squares, other.squares);
        for (int i = 0; i < first.length; i++) {
            plus(first[i], other.first[i]);
            plus(total[i], other.total[i]);
        }
    }

    List<Influence> influences(int area, int points, List<String> factors) {
        double mean = sum[area] / (2.0 * points);
        double variance = squares[area] / (2.0 * points) - mean * mean;
        var found = new ArrayList<Influence>();
        for (int i = 0; i < first.length; i++) {
            // A place that never moves has no variance to share out.
            boolean still = total[i][area] == 0 && first[i][area] == 0;
            found.add(
                    still || variance <= 0
                            ? new Influence(factors.get(i), 0, 0)
                            : new Influence(
                                    factors.get(i),
                                    first[i][area] / (double) points / variance,
                                    total[i][area] / (2.0 * points) / variance));
        }
        return found;
    }

    private long place(int drawn) {
        return drawn == 0 ? sum.length + 1L : drawn;
    }

    private static void plus(long[] into, long[] other) {
        for (int r = 0; r < into.length; r++) {
            into[r] += other[r];
        }
    }
}
