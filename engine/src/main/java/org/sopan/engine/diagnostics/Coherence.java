package org.sopan.engine.diagnostics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.sopan.engine.ranking.Lens;
import org.sopan.engine.ranking.Ranking;
import org.sopan.engine.statistics.Correlation;
import org.sopan.engine.statistics.SymmetricEigen;

/// How the children of a node hang together, over the areas that have all of them.
///
/// @param children codes, in the order of the rows
/// @param areas how many have all children
/// @param correlations Pearson's, row by row; 0 where a child has no range
/// @param alpha Cronbach's α of the standardised children, k/(k − 1) · (1 − k/Σ r); empty for one child
/// @param explained share of the variance each principal component explains, the first first
/// @param firstComponent loadings of the first component
public record Coherence(
        String node,
        List<String> children,
        int areas,
        List<List<Double>> correlations,
        OptionalDouble alpha,
        List<Double> explained,
        List<Double> firstComponent) {

    public Coherence {
        children = List.copyOf(children);
        correlations = List.copyOf(correlations);
        explained = List.copyOf(explained);
        firstComponent = List.copyOf(firstComponent);
    }

    /// Throws [IllegalArgumentException] when the node is not in the method or has no children.
    public static Coherence of(Ranking ranking, String node) {
        var lens = ranking.lens();
        int place = lens.node(node);
        var children = lens.children(place);
        if (children.length == 0) {
            throw new IllegalArgumentException("indicator \"" + node + "\" has no children to compare");
        }
        var columns = complete(lens, children);
        var matrix = correlations(columns);
        var eigen = SymmetricEigen.of(matrix);
        var codes = new ArrayList<String>();
        var rows = new ArrayList<List<Double>>();
        var explained = new ArrayList<Double>();
        for (int j = 0; j < children.length; j++) {
            codes.add(lens.code(children[j]));
            rows.add(boxed(matrix[j]));
            explained.add(Math.max(0, eigen.value(j)) / children.length);
        }
        return new Coherence(node, codes, columns[0].length, rows, alpha(matrix), explained, boxed(eigen.vector(0)));
    }

    private static OptionalDouble alpha(double[][] matrix) {
        int k = matrix.length;
        double sum = 0;
        for (var row : matrix) {
            for (double value : row) {
                sum += value;
            }
        }
        return k < 2 || sum <= 0 ? OptionalDouble.empty() : OptionalDouble.of(k / (k - 1.0) * (1 - k / sum));
    }

    private static double[][] correlations(double[][] columns) {
        var matrix = new double[columns.length][columns.length];
        for (int i = 0; i < columns.length; i++) {
            matrix[i][i] = 1;
            for (int j = 0; j < i; j++) {
                matrix[i][j] = Correlation.pearson(columns[i], columns[j]).orElse(0);
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }

    private static double[][] complete(Lens lens, int[] children) {
        var all = new double[children.length][];
        for (int j = 0; j < children.length; j++) {
            all[j] = lens.scoresNow(children[j]);
        }
        var columns = new double[children.length][];
        for (int j = 0; j < children.length; j++) {
            columns[j] = only(all, all[j]);
        }
        return columns;
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

    private static List<Double> boxed(double[] values) {
        var list = new ArrayList<Double>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }
}
