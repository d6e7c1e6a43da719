package org.sopan.engine.explain;

import org.sopan.engine.ranking.Lens;

/// The way of one indicator of one area up to the root.
final class WayUp {

    private final Lens lens;
    private final double[] values;

    WayUp(Lens lens, double[] values) {
        this.lens = lens;
        this.values = values;
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
            value = lens.combine(parent, mixed);
            node = parent;
        }
        return value;
    }
}
