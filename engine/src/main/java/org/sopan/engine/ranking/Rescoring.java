package org.sopan.engine.ranking;

import java.util.Arrays;

/// Scores the same areas again and again under other weights or other normalised values, without making
/// anything anew: one for each thread. Figures, constants and thresholds stay as they are.
public final class Rescoring {

    private static final int BLOCK = 1024;

    private final Plan plan;
    private final Figures figures;
    private final Block block;
    private final int size;
    private final double[] scores;
    private final double[][] normalised;
    private final LeafValues leafValues;

    Rescoring(Plan plan, Figures figures, double[][] normalised, int areas) {
        this.plan = plan.withWeights(plan.weights);
        this.figures = figures;
        this.size = plan.comparesAreas ? areas : Math.min(BLOCK, areas);
        this.block = new Block(this.plan, size);
        this.scores = new double[areas];
        this.normalised = normalised.clone();
        this.leafValues = LeafValues.of(this.normalised);
    }

    /// From now on the weights of a node's children are these, in the order of [Lens#children]; throws
    /// [IllegalArgumentException] for another number of them.
    public void weigh(int node, double[] weights) {
        if (weights.length != plan.weights[node].length) {
            throw new IllegalArgumentException("node " + plan.codes.get(node) + " has " + plan.weights[node].length
                    + " children, not " + weights.length);
        }
        System.arraycopy(weights, 0, plan.weights[node], 0, weights.length);
    }

    /// From now on the normalised values of an indicator are these, one for each area, `NaN` where
    /// there is none. The array is not copied.
    public void replace(int leaf, double[] values) {
        if (values.length != scores.length) {
            throw new IllegalArgumentException("there are " + scores.length + " areas, not " + values.length);
        }
        normalised[leaf] = values;
    }

    /// The root's score of every area, `NaN` where there is none. The array is used again by the next
    /// call.
    public double[] scores() {
        int root = plan.root();
        for (int from = 0; from < scores.length; from += size) {
            int count = Math.min(size, scores.length - from);
            block.score(figures, leafValues, from, count);
            System.arraycopy(block.values[root], 0, scores, from, count);
        }
        return scores;
    }

    /// Places among the ranked: one more than the areas ahead after rounding, 0 for one without a score.
    ///
    /// @param keys of the areas asked about, in whose order `places` are put
    /// @param sorted room for as many
    public static void places(double[] keys, double[] sorted, int[] places) {
        int count = 0;
        for (double key : keys) {
            if (!Double.isNaN(key)) {
                sorted[count++] = key;
            }
        }
        Arrays.sort(sorted, 0, count);
        for (int i = 0; i < keys.length; i++) {
            places[i] = Double.isNaN(keys[i]) ? 0 : 1 + count - upTo(sorted, count, keys[i]);
        }
    }

    private static int upTo(double[] sorted, int count, double key) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
