package org.sopan.engine.diagnostics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sopan.engine.ranking.Lens;

/// The values of some nodes over the areas that have all of them.
final class CompleteColumns {

    private CompleteColumns() {}

    static double[][] of(Lens lens, int[] nodes) {
        var all = new double[nodes.length][];
        for (int j = 0; j < nodes.length; j++) {
            all[j] = lens.scoresNow(nodes[j]);
        }
        var columns = new double[nodes.length][];
        for (int j = 0; j < nodes.length; j++) {
            columns[j] = only(all, all[j]);
        }
        return columns;
    }

    static List<Double> boxed(double[] values) {
        var list = new ArrayList<Double>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }

    private static double[] only(double[][] all, double[] column) {
        var kept = new double[column.length];
        int count = 0;
        for (int area = 0; area < column.length; area++) {
            boolean complete = true;
            for (var other : all) {
                complete &= !Double.isNaN(other[area]);
            }
            if (complete) {
                kept[count++] = column[area];
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
