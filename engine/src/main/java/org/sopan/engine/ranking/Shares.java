package org.sopan.engine.ranking;

import org.sopan.engine.method.Aggregation;

/// How much of an area's score at the root came through each node.
///
/// Effective weight: the nominal one after the weights of missing children went to their siblings. Contribution: an
/// arithmetic node gives each child w·z; a geometric one gives each child w of its own mean (Euler's theorem: the mean
/// is homogeneous of degree one, so the parts w·z·∂M/∂z sum to M). Parts are passed down in proportion, and all
/// contributions of one level sum to the root's score.
final class Shares {

    final double[] effectiveWeight;
    final double[] contribution;

    private Shares(int nodes) {
        this.effectiveWeight = new double[nodes];
        this.contribution = new double[nodes];
    }

    static Shares of(Plan plan, Block area) {
        var shares = new Shares(plan.nodes);
        shares.effectiveWeight[plan.root()] = 1;
        shares.contribution[plan.root()] = area.values[plan.root()][0];
        for (int node = plan.root(); node >= plan.leaves; node--) {
            shares.passDown(plan, area, node);
        }
        return shares;
    }

    private void passDown(Plan plan, Block area, int node) {
        double sum = 0;
        for (int j = 0; j < plan.children[node].length; j++) {
            sum += isThere(plan, area, node, j) ? plan.weights[node][j] : 0;
        }
        if (sum == 0) {
            return;
        }
        double value = area.values[node][0];
        for (int j = 0; j < plan.children[node].length; j++) {
            if (isThere(plan, area, node, j)) {
                int child = plan.children[node][j];
                double weight = plan.weights[node][j] / sum;
                double part = switch (plan.aggregations[node]) {
                    case Aggregation.Arithmetic() -> weight * area.values[child][0];
                    case Aggregation.Geometric(double floor) -> weight * value;
                };
                effectiveWeight[child] = effectiveWeight[node] * weight;
                contribution[child] = value == 0 ? 0 : contribution[node] * (part / value);
            }
        }
    }

    private static boolean isThere(Plan plan, Block area, int node, int j) {
        return !Double.isNaN(area.values[plan.children[node][j]][0]);
    }
}
