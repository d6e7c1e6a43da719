package org.sopan.engine.diagnostics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import org.sopan.engine.ranking.Ranking;
import org.sopan.engine.statistics.Correlation;

/// How the children of a node move together, pair by pair, over the areas that have all of them.
///
/// @param children codes, in the order of the rows
/// @param areas how many have all children
/// @param rows one for each child; 0 where a child has no range
public record Correlations(String node, Kind kind, List<String> children, int areas, List<List<Double>> rows) {

    public Correlations {
        children = List.copyOf(children);
        rows = List.copyOf(rows);
    }

    /// Which correlation.
    public enum Kind {
        /// Of the values.
        PEARSON,
        /// Of their ranks.
        SPEARMAN,
        /// Of the order of pairs, τ_b; compares every area with each other.
        KENDALL
    }

    /// Throws [IllegalArgumentException] when the node is not in the method or has no children.
    public static Correlations of(Ranking ranking, String node, Kind kind) {
        var lens = ranking.lens();
        var children = lens.children(lens.node(node));
        if (children.length == 0) {
            throw new IllegalArgumentException("indicator \"" + node + "\" has no children to compare");
        }
        var columns = CompleteColumns.of(lens, children);
        var matrix = matrix(
                columns,
                switch (kind) {
                    case PEARSON -> Correlation::pearson;
                    case SPEARMAN -> Correlation::spearman;
                    case KENDALL -> Correlation::kendall;
                });
        return new Correlations(
                node,
                kind,
                Arrays.stream(children).mapToObj(lens::code).toList(),
                columns[0].length,
                Arrays.stream(matrix).map(CompleteColumns::boxed).toList());
    }

    static double[][] matrix(double[][] columns, BiFunction<double[], double[], OptionalDouble> correlation) {
        var matrix = new double[columns.length][columns.length];
        for (int i = 0; i < columns.length; i++) {
            matrix[i][i] = 1;
            for (int j = 0; j < i; j++) {
                matrix[i][j] = correlation.apply(columns[i], columns[j]).orElse(0);
                matrix[j][i] = matrix[i][j];
            }
        }
        return matrix;
    }
}
