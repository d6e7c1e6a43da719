package org.sopan.engine.explain;

import org.sopan.engine.ranking.Lens;

/// Splits the change of one area's value at a node that compares areas, by Shapley's rule: players are the
/// node's children, each moving from the area's own old value to its new one, and the others, who move
/// together.
final class ContestChange {

    private final Lens lens;
    private final int node;
    private final int area;
    private final double[][] before;
    private final double[][] after;

    ContestChange(Lens lens, int node, int area) {
        this.lens = lens;
        this.node = node;
        this.area = area;
        this.before = lens.childrenBefore(node).orElseThrow();
        this.after = lens.childrenNow(node);
    }

    /// What each child did, in the order of the children, and last what the others did.
    ///
    /// @param from value of the area at the node before
    /// @param to the same now
    Shapley.Values parts(double from, double to) {
        int children = before.length;
        long all = (1L << (children + 1)) - 1;
        var mixed = new double[children][];
        return Shapley.of(
                children + 1,
                coalition -> {
                    if (coalition == 0 || coalition == all) {
                        return coalition == 0 ? from : to;
                    }
                    boolean others = (coalition >>> children & 1) == 1;
                    for (int j = 0; j < children; j++) {
                        mixed[j] = others ? after[j].clone() : before[j].clone();
                        mixed[j][area] = (coalition >>> j & 1) == 1 ? after[j][area] : before[j][area];
                    }
                    double value = lens.contest(node, mixed, area);
                    // Between two scored ends a mix can be empty; then nothing has happened yet.
                    return Double.isNaN(value) ? from : value;
                },
                node);
    }
}
