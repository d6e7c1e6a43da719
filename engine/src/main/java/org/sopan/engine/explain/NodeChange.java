package org.sopan.engine.explain;

import org.sopan.engine.ranking.Lens;

/// Splits the change of one node of one area over its children. `NaN` is a child without a value at that end.
///
/// For a power mean M = down(Σ w up(z)) the part of child j is w_j (up(z_j1) − up(z_j0)) · (M1 − M0)/(up(M1)
/// − up(M0)), with the derivative of `down` in place of the last factor where both ends coincide. A missing
/// child stands at the node's own mean, which leaves the mean unchanged, so what data did that appeared or
/// disappeared is a part like any other. Every other kind of node is split by Shapley's rule.
final class NodeChange {

    /// Below this relative distance the two ends are taken as one and the slope at their middle is used: the
    /// error is of the order of its square.
    private static final double CLOSE = 1e-6;

    private final Lens lens;
    private final int node;
    private final double[] before;
    private final double[] after;
    private final double meanBefore;
    private final double meanAfter;

    NodeChange(Lens lens, int node, double[] valuesBefore, double[] valuesAfter) {
        this.lens = lens;
        this.node = node;
        var children = lens.children(node);
        this.before = new double[children.length];
        this.after = new double[children.length];
        for (int j = 0; j < children.length; j++) {
            before[j] = valuesBefore[children[j]];
            after[j] = valuesAfter[children[j]];
        }
        this.meanBefore = valuesBefore[node];
        this.meanAfter = valuesAfter[node];
    }

    /// What each child did, in the order of the children.
    Shapley.Values parts() {
        var exponent = lens.aggregation(node).exponent();
        return exponent.isPresent() ? closedForm(exponent.getAsDouble()) : shapley();
    }

    private Shapley.Values closedForm(double p) {
        var weights = lens.weights(node);
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            boolean somewhere = !Double.isNaN(before[j]) || !Double.isNaN(after[j]);
            weights[j] = somewhere ? weights[j] : 0;
            sum += weights[j];
        }
        double slope = slope(p);
        var parts = new double[weights.length];
        for (int j = 0; j < parts.length; j++) {
            if (weights[j] > 0) {
                double from = Double.isNaN(before[j]) ? meanBefore : lifted(before[j]);
                double to = Double.isNaN(after[j]) ? meanAfter : lifted(after[j]);
                parts[j] = weights[j] / sum * (up(to, p) - up(from, p)) * slope;
            }
        }
        return new Shapley.Values(parts, new double[parts.length]);
    }

    /// (M1 − M0)/(up(M1) − up(M0)).
    private double slope(double p) {
        if (p == 1) {
            return 1;
        }
        if (Math.abs(meanAfter - meanBefore) > CLOSE * Math.max(Math.abs(meanAfter), Math.abs(meanBefore))) {
            return (meanAfter - meanBefore) / (up(meanAfter, p) - up(meanBefore, p));
        }
        double middle = (meanAfter + meanBefore) / 2;
        if (middle == 0) {
            return 0;
        }
        return p == 0 ? middle : StrictMath.pow(middle, 1 - p) / p;
    }

    private Shapley.Values shapley() {
        var mixed = new double[before.length];
        return Shapley.of(
                before.length,
                coalition -> {
                    boolean any = false;
                    for (int j = 0; j < mixed.length; j++) {
                        mixed[j] = (coalition >>> j & 1) == 1 ? after[j] : before[j];
                        any |= !Double.isNaN(mixed[j]);
                    }
                    // Between two scored ends a mix can be empty; then nothing has happened yet.
                    return any ? lens.combine(node, mixed) : meanBefore;
                },
                node);
    }

    private double lifted(double value) {
        var lift = lens.aggregation(node).lift();
        return lift.isPresent() ? Math.max(value, lift.getAsDouble()) : value;
    }

    private static double up(double z, double p) {
        if (p == 1) {
            return z;
        }
        if (p == 0) {
            return StrictMath.log(z);
        }
        return StrictMath.pow(z, p);
    }
}
