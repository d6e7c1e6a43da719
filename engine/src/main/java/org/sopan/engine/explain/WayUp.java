package org.sopan.engine.explain;

import org.sopan.engine.ranking.Lens;

/// What the score of one area would be with other values of its indicators, screening left aside. A
/// gap that takes the area's own mean of the siblings takes the new one.
final class WayUp {

    private final Lens lens;
    private final double[] values;
    private final boolean[] filled;

    WayUp(Lens lens, int area) {
        this.lens = lens;
        this.values = lens.now(area);
        this.filled = new boolean[lens.leaves()];
        for (int leaf = 0; leaf < filled.length; leaf++) {
            filled[leaf] = !Double.isNaN(values[leaf]) && Double.isNaN(lens.figureNow(leaf, area));
        }
    }

    /// The value of every node now.
    double[] now() {
        return values.clone();
    }

    /// The root's score with another value of one indicator, all others as they are.
    double score(int leaf, double normalised) {
        int node = leaf;
        double value = normalised;
        while (node != lens.root()) {
            int parent = lens.parent(node);
            var children = lens.children(parent);
            var mixed = new double[children.length];
            for (int j = 0; j < children.length; j++) {
                mixed[j] = children[j] == node ? value : values[children[j]];
            }
            value = combine(parent, children, mixed);
            node = parent;
        }
        return value;
    }

    /// The root's score with these values of the indicators.
    ///
    /// @param others one for every node; those of the branches are written over
    double score(double[] others) {
        for (int node = lens.leaves(); node <= lens.root(); node++) {
            var children = lens.children(node);
            var mixed = new double[children.length];
            for (int j = 0; j < children.length; j++) {
                mixed[j] = others[children[j]];
            }
            others[node] = combine(node, children, mixed);
        }
        return others[lens.root()];
    }

    private double combine(int node, int[] children, double[] mixed) {
        boolean gaps = false;
        for (int j = 0; j < children.length; j++) {
            if (lens.isLeaf(children[j]) && filled[children[j]]) {
                mixed[j] = Double.NaN;
                gaps = true;
            }
        }
        if (gaps && lens.aggregation(node).exponent().isEmpty()) {
            fill(children, mixed, mean(lens.weights(node), mixed));
        }
        return lens.combine(node, mixed);
    }

    private void fill(int[] children, double[] mixed, double mean) {
        for (int j = 0; j < children.length; j++) {
            if (lens.isLeaf(children[j]) && filled[children[j]]) {
                mixed[j] = mean;
            }
        }
    }

    private static double mean(double[] weights, double[] values) {
        double sum = 0;
        double all = 0;
        for (int j = 0; j < values.length; j++) {
            if (!Double.isNaN(values[j])) {
                sum += weights[j] * values[j];
                all += weights[j];
            }
        }
        return sum / all;
    }
}
