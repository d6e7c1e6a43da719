package org.sopan.engine.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sopan.engine.method.Aggregation;
import org.sopan.engine.method.IndicatorRule;
import org.sopan.engine.method.Method;
import org.sopan.engine.method.MethodNode;
import org.sopan.engine.method.MissingRule;
import org.sopan.engine.method.Screening;

/// A method laid out flat for computing: nodes `0..leaves-1` are the indicators by code, then come the
/// branches, every child before its parent, the root last. Children stand by code, so sums have one order.
final class Plan {

    final Method method;
    final List<IndicatorRule> rules;
    final int leaves;
    final int nodes;
    final List<String> codes;
    final int[][] children;
    final double[][] weights;
    final int[] parent;
    final int[] depth;
    final Aggregation[] aggregations;
    final Screening[] screenings;
    final int[] leavesBelow;
    final double[] nominalWeight;
    final boolean screens;
    /// Whether some node compares areas with each other, so that no area can be scored alone.
    final boolean comparesAreas;
    /// Indicators whose gaps take the area's own aggregate of the siblings.
    final boolean[] fillsOwn;

    private final Map<String, Integer> index;

    private Plan(Method method) {
        this.method = method;
        this.rules = method.indicators().values().stream()
                .sorted(Comparator.comparing(IndicatorRule::code))
                .toList();
        this.leaves = rules.size();
        var branches = new ArrayList<MethodNode.Branch>();
        collect(method.root(), branches);
        this.nodes = leaves + branches.size();
        this.codes = new ArrayList<>(rules.stream().map(IndicatorRule::code).toList());
        branches.forEach(branch -> codes.add(branch.code()));
        this.index = new HashMap<>();
        for (int node = 0; node < nodes; node++) {
            index.put(codes.get(node), node);
        }
        this.children = new int[nodes][];
        this.weights = new double[nodes][];
        this.parent = new int[nodes];
        this.depth = new int[nodes];
        this.aggregations = new Aggregation[nodes];
        this.screenings = new Screening[nodes];
        this.leavesBelow = new int[nodes];
        this.nominalWeight = new double[nodes];
        for (int i = 0; i < branches.size(); i++) {
            lay(leaves + i, branches.get(i));
        }
        this.screens = branches.stream().anyMatch(branch -> !branch.screening().equals(Screening.NONE));
        this.comparesAreas = branches.stream().anyMatch(branch -> branch.aggregation() instanceof Aggregation.Copeland);
        this.fillsOwn = new boolean[leaves];
        for (int leaf = 0; leaf < leaves; leaf++) {
            fillsOwn[leaf] = rules.get(leaf).missing() instanceof MissingRule.OwnMean;
        }
        weighDown();
    }

    private Plan(Plan other, double[][] others) {
        this.method = other.method;
        this.rules = other.rules;
        this.leaves = other.leaves;
        this.nodes = other.nodes;
        this.codes = other.codes;
        this.index = other.index;
        this.children = other.children;
        this.parent = other.parent;
        this.depth = other.depth;
        this.aggregations = other.aggregations;
        this.screenings = other.screenings;
        this.leavesBelow = other.leavesBelow;
        this.screens = other.screens;
        this.comparesAreas = other.comparesAreas;
        this.fillsOwn = other.fillsOwn;
        this.weights = new double[nodes][];
        this.nominalWeight = new double[nodes];
        for (int node = leaves; node < nodes; node++) {
            if (others[node].length != children[node].length) {
                throw new IllegalArgumentException("node " + codes.get(node) + " has " + children[node].length
                        + " children, not " + others[node].length);
            }
            weights[node] = others[node].clone();
        }
        weighDown();
    }

    static Plan of(Method method) {
        return new Plan(method);
    }

    /// The same tree with other weights, one row per branch; rows of indicators do not count. Everything else
    /// is shared.
    Plan withWeights(double[][] others) {
        return new Plan(this, others);
    }

    int root() {
        return nodes - 1;
    }

    boolean isLeaf(int node) {
        return node < leaves;
    }

    /// The place of a node or indicator; throws [IllegalArgumentException] when the method has none of that
    /// code.
    int node(String code) {
        var node = index.get(code);
        if (node == null) {
            throw new IllegalArgumentException(
                    "method " + method.code() + " has no node or indicator \"" + code + "\"");
        }
        return node;
    }

    private static void collect(MethodNode.Branch branch, List<MethodNode.Branch> found) {
        for (var child : branch.children()) {
            if (child instanceof MethodNode.Branch inner) {
                collect(inner, found);
            }
        }
        found.add(branch);
    }

    private void lay(int node, MethodNode.Branch branch) {
        int count = branch.children().size();
        children[node] = new int[count];
        weights[node] = new double[count];
        aggregations[node] = branch.aggregation();
        screenings[node] = branch.screening();
        for (int j = 0; j < count; j++) {
            var code = branch.children().get(j).code();
            int child = node(code);
            children[node][j] = child;
            weights[node][j] = branch.getWeight(code);
            parent[child] = node;
            leavesBelow[node] += isLeaf(child) ? 1 : leavesBelow[child];
        }
    }

    private void weighDown() {
        parent[root()] = -1;
        nominalWeight[root()] = 1;
        for (int node = root(); node >= leaves; node--) {
            double sum = 0;
            for (double weight : weights[node]) {
                sum += weight;
            }
            for (int j = 0; j < children[node].length; j++) {
                nominalWeight[children[node][j]] = nominalWeight[node] * weights[node][j] / sum;
                depth[children[node][j]] = depth[node] + 1;
            }
        }
        for (int leaf = 0; leaf < leaves; leaf++) {
            leavesBelow[leaf] = 1;
        }
    }
}
