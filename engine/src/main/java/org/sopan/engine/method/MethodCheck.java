package org.sopan.engine.method;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Holds the parts of a method against each other. Everything that could later divide by zero, take the
/// logarithm of nothing or be understood in two ways is found here, once, when the method is stored.
final class MethodCheck {

    /// Deeper trees are a mistake; the national ones have four levels.
    private static final int MAX_DEPTH = 16;

    private final MethodNode.Branch root;
    private final Map<String, IndicatorRule> indicators;
    private final Map<String, Frame> frames;
    private final List<MethodRefusal> refusals = new ArrayList<>();
    private final Map<String, MethodNode> nodes = new HashMap<>();

    MethodCheck(MethodNode.Branch root, Map<String, IndicatorRule> indicators, Map<String, Frame> frames) {
        this.root = root;
        this.indicators = indicators;
        this.frames = frames;
    }

    List<MethodRefusal> refusals(List<Band> bands, Map<String, Map<String, Map<String, Double>>> weightSets) {
        walk("tree", root, 1);
        new TreeMap<>(indicators).forEach((code, rule) -> {
            if (!(nodes.get(code) instanceof MethodNode.Leaf)) {
                refusals.add(new MethodRefusal.UnmatchedCode(
                        "indicators", code, "has a rule and stands nowhere in the tree"));
            }
            checkRule("indicators." + code, rule);
        });
        checkBands(bands);
        new TreeMap<>(weightSets).forEach((name, set) -> checkWeightSet("weightSets." + name, set));
        return refusals;
    }

    private void walk(String path, MethodNode node, int depth) {
        if (nodes.put(node.code(), node) != null) {
            refusals.add(new MethodRefusal.DuplicateCode(path, node.code()));
        }
        switch (node) {
            case MethodNode.Leaf(var code) -> {
                if (!indicators.containsKey(code)) {
                    refusals.add(new MethodRefusal.UnmatchedCode(
                            path, code, "stands in the tree and has no rule under indicators"));
                }
            }
            case MethodNode.Branch branch -> checkBranch(path, branch, depth);
        }
    }

    private void checkBranch(String path, MethodNode.Branch branch, int depth) {
        if (branch.children().isEmpty()) {
            refusals.add(new MethodRefusal.Contradiction(
                    path, "node \"" + branch.code() + "\" has neither children nor indicators"));
            return;
        }
        if (depth > MAX_DEPTH) {
            refusals.add(new MethodRefusal.OutOfRange(path, "depth " + depth, "1.." + MAX_DEPTH));
            return;
        }
        checkWeights(path + ".weights", branch, branch.weights());
        new AggregationCheck(path + ".aggregation", branch, refusals).run();
        for (var child : branch.children()) {
            walk(path + "." + child.code(), child, depth + 1);
        }
    }

    private void checkWeights(String path, MethodNode.Branch branch, Map<String, Double> weights) {
        var children = branch.children().stream().map(MethodNode::code).collect(Collectors.toCollection(TreeSet::new));
        for (var missing : without(children, weights.keySet())) {
            refusals.add(new MethodRefusal.UnmatchedCode(
                    path, missing, "is a child of node \"" + branch.code() + "\" and has no weight"));
        }
        for (var stray : without(weights.keySet(), children)) {
            refusals.add(new MethodRefusal.UnmatchedCode(
                    path, stray, "has a weight and is no child of node \"" + branch.code() + "\""));
        }
        double sum = 0;
        for (var entry : new TreeMap<>(weights).entrySet()) {
            sum += entry.getValue();
            WeightCheck.of(path, branch.code(), entry.getKey(), entry.getValue())
                    .ifPresent(refusals::add);
        }
        if (sum == 0) {
            refusals.add(new MethodRefusal.ZeroWeightSum(path, branch.code()));
        }
    }

    private void checkRule(String path, IndicatorRule rule) {
        new RuleCheck(path, rule, frames, refusals).run();
    }

    private void checkBands(List<Band> bands) {
        var codes = new HashSet<String>();
        for (int i = 0; i < bands.size(); i++) {
            var band = bands.get(i);
            if (!codes.add(band.code())) {
                refusals.add(new MethodRefusal.DuplicateCode("bands", band.code()));
            }
            for (var other : bands.subList(0, i)) {
                if (!band.isApartFrom(other)) {
                    refusals.add(new MethodRefusal.Contradiction(
                            "bands", "bands \"" + other.code() + "\" and \"" + band.code() + "\" overlap"));
                }
            }
        }
    }

    private void checkWeightSet(String path, Map<String, Map<String, Double>> set) {
        new TreeMap<>(set).forEach((node, weights) -> {
            if (nodes.get(node) instanceof MethodNode.Branch branch) {
                checkWeights(path + "." + node, branch, weights);
            } else {
                refusals.add(new MethodRefusal.UnmatchedCode(path, node, "is no node of the tree with children"));
            }
        });
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        var rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
