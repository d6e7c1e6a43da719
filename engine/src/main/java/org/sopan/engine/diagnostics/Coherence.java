package org.sopan.engine.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
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
        var columns = CompleteColumns.of(lens, children);
        var matrix = Correlations.matrix(columns, Correlation::pearson);
        var eigen = SymmetricEigen.of(matrix);
        var codes = new ArrayList<String>();
        var rows = new ArrayList<List<Double>>();
        var explained = new ArrayList<Double>();
        for (int j = 0; j < children.length; j++) {
            codes.add(lens.code(children[j]));
            rows.add(CompleteColumns.boxed(matrix[j]));
            explained.add(Math.max(0, eigen.value(j)) / children.length);
        }
        return new Coherence(
                node, codes, columns[0].length, rows, alpha(matrix), explained, CompleteColumns.boxed(eigen.vector(0)));
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
}
