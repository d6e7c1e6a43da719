package org.sopan.gateway.routes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Finds the route of a path. A literal segment wins over one with a parameter, so `/v1/areas/types` and
/// `/v1/areas/{area}` can stand side by side. `HEAD` is answered where `GET` is, `OPTIONS` everywhere.
public final class RouteTable {

    private final Node root = new Node();

    private RouteTable() {}

    /// Throws [IllegalArgumentException] naming both owners when two services claim one place.
    public static RouteTable of(List<Route> routes) {
        var table = new RouteTable();
        var spelling = new HashMap<String, Route>();
        for (var route : routes) {
            var template = route.template();
            var first = spelling.putIfAbsent(template.shape(), route);
            if (first != null && !first.template().equals(template)) {
                throw new IllegalArgumentException(
                        "one path, two spellings: " + first.template().text() + " of "
                                + first.owner().word() + " and " + template.text() + " of "
                                + route.owner().word());
            }
            table.add(route);
        }
        return table;
    }

    public Match match(String method, String path) {
        var nodes = new ArrayList<Node>();
        root.collect(path.substring(1).split("/", -1), 0, nodes);
        if (nodes.isEmpty()) {
            return new Match.Unknown();
        }
        var asked = method.equals("HEAD") ? "GET" : method;
        var allowed = new TreeSet<String>();
        for (var node : nodes) {
            var route = node.routes.get(asked);
            if (route != null) {
                return new Match.Found(route);
            }
            allowed.addAll(node.routes.keySet());
        }
        if (allowed.contains("GET")) {
            allowed.add("HEAD");
        }
        allowed.add("OPTIONS");
        return new Match.WrongMethod(allowed);
    }

    private void add(Route route) {
        var node = root;
        for (var segment : route.template().segments()) {
            node = node.child(segment);
        }
        var other = node.routes.putIfAbsent(route.method(), route);
        if (other != null) {
            throw new IllegalArgumentException("two owners of " + route.method() + " "
                    + route.template().text() + ": " + other.owner().word() + " and "
                    + route.owner().word());
        }
    }

    /// A position in the tree of segments.
    private static final class Node {

        private final Map<String, Route> routes = new HashMap<>();
        private final Map<String, Node> literals = new HashMap<>();
        private final Map<String, Branch> mixed = new HashMap<>();
        private @Nullable Node anything;

        private Node child(Segment segment) {
            return switch (segment) {
                case Segment.Literal(var text) -> literals.computeIfAbsent(text, key -> new Node());
                case Segment.Mixed kind ->
                    mixed.computeIfAbsent(kind.shape(), key -> new Branch(kind, new Node()))
                            .node();
                case Segment.Anything() -> {
                    if (anything == null) {
                        anything = new Node();
                    }
                    yield anything;
                }
            };
        }

        /// Adds every node that the rest of the path leads to and that has routes, the most particular first.
        private void collect(String[] path, int from, List<Node> found) {
            if (from == path.length) {
                if (!routes.isEmpty()) {
                    found.add(this);
                }
                return;
            }
            var text = path[from];
            var literal = literals.get(text);
            if (literal != null) {
                literal.collect(path, from + 1, found);
            }
            for (var branch : mixed.values()) {
                if (branch.kind().pattern().matcher(text).matches()) {
                    branch.node().collect(path, from + 1, found);
                }
            }
            if (anything != null && !text.isEmpty()) {
                anything.collect(path, from + 1, found);
            }
        }
    }

    private record Branch(Segment.Mixed kind, Node node) {}
}
