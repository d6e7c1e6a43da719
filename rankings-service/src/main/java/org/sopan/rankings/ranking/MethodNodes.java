package org.sopan.rankings.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sopan.engine.method.Method;
import org.sopan.engine.method.MethodNode;

/// The nodes of a method in the order of its tree, themes before what is below them.
public final class MethodNodes {

    /// The word for the whole programme in addresses and events, whatever the root is called.
    public static final String ALL = "all";

    private final Map<String, MethodNode> byCode = new TreeMap<>();
    private final List<String> codes = new ArrayList<>();
    private final MethodNode.Branch root;

    private MethodNodes(MethodNode.Branch root) {
        this.root = root;
        add(root);
    }

    public static MethodNodes of(Method method) {
        return new MethodNodes(method.root());
    }

    /// Code of the whole tree.
    public String root() {
        return root.code();
    }

    public boolean has(String node) {
        return byCode.containsKey(node);
    }

    /// Every node, the root first.
    public List<String> codes() {
        return List.copyOf(codes);
    }

    /// The branches directly below the root.
    public List<MethodNode.Branch> themes() {
        return root.children().stream()
                .filter(MethodNode.Branch.class::isInstance)
                .map(MethodNode.Branch.class::cast)
                .toList();
    }

    public Optional<MethodNode> find(String node) {
        return Optional.ofNullable(byCode.get(node));
    }

    private void add(MethodNode node) {
        byCode.put(node.code(), node);
        codes.add(node.code());
        if (node instanceof MethodNode.Branch branch) {
            branch.children().forEach(this::add);
        }
    }
}
