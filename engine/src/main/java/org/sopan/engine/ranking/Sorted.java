package org.sopan.engine.ranking;

import java.util.Arrays;
import java.util.List;

/// The oriented figures of a frame, ascending, for normalisations that count them.
final class Sorted {

    private final double[] figures;

    private Sorted(double[] figures) {
        this.figures = figures;
    }

    static Sorted of(List<Double> figures) {
        var sorted = figures.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Sorted(sorted);
    }

    /// How many figures are below `figure`; ties do not count.
    int worse(double figure) {
        int low = 0;
        int high = figures.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (figures[middle] < figure) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
