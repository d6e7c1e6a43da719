package org.sopan.engine.method;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A place in the tree of a method: programme → theme → indicator → data point, of any depth.
public sealed interface MethodNode {

    String code();

    /// Where figures stand: an indicator, or a data point of one.
    record Leaf(String code) implements MethodNode {}

    /// A node that is made of others. Children stand in the order of their codes, so that no result depends
    /// on the order in which a document lists them; weights belong to codes.
    ///
    /// @param names by language
    /// @param weights by child code; every child has one
    record Branch(
            String code,
            Map<String, String> names,
            List<MethodNode> children,
            Map<String, Double> weights,
            Aggregation aggregation,
            Screening screening)
            implements MethodNode {

        public Branch {
            names = Map.copyOf(names);
            children = children.stream()
                    .sorted(Comparator.comparing(MethodNode::code))
                    .toList();
            weights = Map.copyOf(weights);
        }

        /// The weight of a child; throws [IllegalArgumentException] when it is none of the node's.
        public double getWeight(String child) {
            var weight = weights.get(child);
            if (weight == null) {
                throw new IllegalArgumentException("node \"" + code + "\" has no child \"" + child + "\"");
            }
            return weight;
        }
    }

    static Branch readBranch(Fields fields) {
        var children = new ArrayList<MethodNode>();
        for (var indicator : fields.texts("indicators")) {
            children.add(new Leaf(indicator));
        }
        for (var child : fields.objects("children")) {
            children.add(readBranch(child));
        }
        var branch = new Branch(
                fields.text("code"),
                fields.textsByCode("names"),
                children,
                readWeights(fields, children),
                Aggregation.read(fields.option("aggregation", "arithmetic")),
                fields.findObject("screening").map(Screening::read).orElse(Screening.NONE));
        fields.close();
        return branch;
    }

    default Map<String, Object> toTree() {
        return switch (this) {
            case Leaf(var code) -> Map.of("code", code);
            case Branch branch -> {
                var tree = new TreeMap<String, Object>();
                tree.put("code", branch.code());
                tree.put("names", branch.names());
                tree.put("weights", branch.weights());
                tree.put("aggregation", branch.aggregation().toTree());
                tree.put("screening", branch.screening().toTree());
                tree.put(
                        "indicators",
                        branch.children().stream()
                                .filter(Leaf.class::isInstance)
                                .map(MethodNode::code)
                                .toList());
                tree.put(
                        "children",
                        branch.children().stream()
                                .filter(Branch.class::isInstance)
                                .map(MethodNode::toTree)
                                .toList());
                yield tree;
            }
        };
    }

    /// `"equal"` (also when nothing is said), or an object with the weight of every child.
    private static Map<String, Double> readWeights(Fields fields, List<MethodNode> children) {
        var weights = new HashMap<String, Double>();
        if (!fields.has("weights") || fields.isWord("weights", "equal")) {
            children.forEach(child -> weights.put(child.code(), 1.0));
            return weights;
        }
        weights.putAll(fields.numbersByCode("weights"));
        return weights;
    }
}
