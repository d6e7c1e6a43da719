package org.sopan.engine.ranking;

import java.util.Arrays;
import org.sopan.engine.method.Aggregation;
import org.sopan.engine.method.Screening;

/// Scores a stretch of areas, small enough to stay in the processor's cache: normalises every indicator
/// of them, then aggregates the tree from the leaves up. The one place where scores are computed; live
/// rankings, releases, what-if and single areas all come through here.
///
/// After [#score], `values[node][i]` is the value of area `from + i` at a node, `NaN` where it is not
/// scored.
final class Block {

    final double[][] values;
    /// Indicators below a branch that are present, and that apply; kept only when the method screens.
    final int[][] present;
    final int[][] applicable;

    private final Plan plan;
    private final Combiner combiner;
    private final double[][][] rows;

    Block(Plan plan, int capacity) {
        this.plan = plan;
        this.values = new double[plan.nodes][capacity];
        this.present = new int[plan.nodes][plan.screens ? capacity : 0];
        this.applicable = new int[plan.nodes][plan.screens ? capacity : 0];
        this.combiner = new Combiner(capacity);
        this.rows = new double[plan.nodes][][];
        for (int node = plan.leaves; node < plan.nodes; node++) {
            rows[node] = new double[plan.children[node].length][];
            for (int j = 0; j < rows[node].length; j++) {
                rows[node][j] = values[plan.children[node][j]];
            }
        }
    }

    void score(Figures figures, LeafValues leafValues, int from, int count) {
        for (int leaf = 0; leaf < plan.leaves; leaf++) {
            leafValues.fill(leaf, from, count, values[leaf]);
        }
        for (int node = plan.leaves; node < plan.nodes; node++) {
            combine(node, figures, from, count);
            if (plan.screens) {
                count(node, figures, from, count);
                screen(node, count);
            }
        }
    }

    /// The same as far as this area is concerned, out of a block it was scored in.
    Block only(int i) {
        var one = new Block(plan, 1);
        for (int node = 0; node < plan.nodes; node++) {
            one.values[node][0] = values[node][i];
            if (plan.screens) {
                one.present[node][0] = present[node][i];
                one.applicable[node][0] = applicable[node][i];
            }
        }
        return one;
    }

    private void combine(int node, Figures figures, int from, int count) {
        var children = rows[node];
        boolean fillsOwn = fillsOwn(node);
        boolean power = plan.aggregations[node].exponent().isPresent();
        if (fillsOwn && !power) {
            combiner.combine(new Aggregation.Arithmetic(), children, plan.weights[node], values[node], count);
            fillOwn(node, figures, from, count);
        }
        combiner.combine(plan.aggregations[node], children, plan.weights[node], values[node], count);
        if (fillsOwn && power) {
            // Under a power mean a child at the mean of the others does not move it.
            fillOwn(node, figures, from, count);
        }
    }

    private boolean fillsOwn(int node) {
        for (int child : plan.children[node]) {
            if (plan.isLeaf(child) && plan.fillsOwn[child]) {
                return true;
            }
        }
        return false;
    }

    private void fillOwn(int node, Figures figures, int from, int count) {
        for (int child : plan.children[node]) {
            for (int i = 0; plan.isLeaf(child) && i < count; i++) {
                if (figures.columns[child].origin(from + i) == Origin.OWN_MEAN) {
                    values[child][i] = values[node][i];
                }
            }
        }
    }

    private void count(int node, Figures figures, int from, int count) {
        boolean filledCount = plan.screenings[node].countFilled();
        Arrays.fill(present[node], 0, count, 0);
        Arrays.fill(applicable[node], 0, count, 0);
        for (int child : plan.children[node]) {
            if (plan.isLeaf(child)) {
                countLeaf(child, figures.columns[child], from, count, filledCount);
            }
            for (int i = 0; i < count; i++) {
                present[node][i] += present[child][i];
                applicable[node][i] += applicable[child][i];
            }
        }
    }

    private void countLeaf(int leaf, FigureColumn column, int from, int count, boolean filledCount) {
        if (column.isPlain()) {
            Arrays.fill(applicable[leaf], 0, count, 1);
            for (int i = 0; i < count; i++) {
                present[leaf][i] = Double.isNaN(values[leaf][i]) ? 0 : 1;
            }
            return;
        }
        for (int i = 0; i < count; i++) {
            var origin = column.origin(from + i);
            boolean counts = origin.isPresent() || (filledCount && origin.isFilled());
            present[leaf][i] = counts && !Double.isNaN(values[leaf][i]) ? 1 : 0;
            applicable[leaf][i] = origin == Origin.NOT_APPLICABLE ? 0 : 1;
        }
    }

    private void screen(int node, int count) {
        var screening = plan.screenings[node];
        for (int i = 0; i < count; i++) {
            boolean enough = Screening.enough(present[node][i], applicable[node][i], screening.indicators())
                    && (screening.children() == 0
                            || Screening.enough(scored(node, i), applying(node, i), screening.children()));
            if (!enough) {
                values[node][i] = Double.NaN;
            }
        }
    }

    /// Children of a node that have a value for the area at `i`.
    int scored(int node, int i) {
        int scored = 0;
        for (int child : plan.children[node]) {
            scored += Double.isNaN(values[child][i]) ? 0 : 1;
        }
        return scored;
    }

    /// Children of a node that have a meaning for the area at `i`.
    int applying(int node, int i) {
        int applying = 0;
        for (int child : plan.children[node]) {
            applying += applicable[child][i] > 0 ? 1 : 0;
        }
        return applying;
    }
}
