package org.sopan.engine.ranking;

/// How much of an area's score at the root came through each node.
///
/// Effective weight: the nominal one after the weights of missing children went to their siblings.
/// Contribution: an arithmetic node gives each child w·z; any other power mean gives z·∂M/∂z, and those parts
/// sum to M because the mean is homogeneous of degree one (Euler's theorem). Parts are passed down in
/// proportion, and all contributions of one level sum to the root's score.
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
                double part = part(plan, area, node, j, weight);
                effectiveWeight[child] = effectiveWeight[node] * weight;
                contribution[child] = value == 0 ? 0 : contribution[node] * (part / value);
            }
        }
    }

    /// What of a node's value came through one child. For a power mean M it is w·z^p·M^(1−p); a node of another
    /// kind gives by value in proportion to weight.
    private static double part(Plan plan, Block area, int node, int j, double weight) {
        double value = area.values[node][0];
        double z = area.values[plan.children[node][j]][0];
        var exponent = plan.aggregations[node].exponent();
        if (exponent.isEmpty()) {
            return byValue(plan, area, node, weight, z);
        }
        double p = exponent.getAsDouble();
        if (p == 1) {
            return weight * z;
        }
        double lifted = Math.max(z, plan.aggregations[node].lift().orElse(z));
        return p == 0 ? weight * value : weight * PowerMean.up(lifted, p) * StrictMath.pow(value, 1 - p);
    }

    private static double byValue(Plan plan, Block area, int node, double weight, double z) {
        double sum = 0;
        double weights = 0;
        for (int j = 0; j < plan.children[node].length; j++) {
            if (isThere(plan, area, node, j)) {
                sum += plan.weights[node][j] * area.values[plan.children[node][j]][0];
                weights += plan.weights[node][j];
            }
        }
        double value = area.values[node][0];
        return sum == 0 ? weight * value : value * (weight * z) / (sum / weights);
    }

    private static boolean isThere(Plan plan, Block area, int node, int j) {
        return !Double.isNaN(area.values[plan.children[node][j]][0]);
    }
}
