package org.sopan.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sopan.gateway.routes.Service;

/// Gives every component of several documents a name that is its own.
///
/// Components of equal name and equal content are one. Of unequal ones the first service keeps the name, the others
/// put theirs in front: `Area` becomes `RankingsArea`. A component that refers to a renamed one is another component
/// too, so the comparison spreads along references until nothing changes.
final class ComponentNames {

    private static final String ROOT = "#/components/";

    /// Reference as written in a service's document → reference in the merged one.
    private final Map<Service, Map<String, String>> renamed = new HashMap<>();

    private ComponentNames() {}

    static ComponentNames of(Map<Service, JsonNode> documents) {
        var names = new ComponentNames();
        var taken = new HashMap<String, Owned>();
        documents.forEach((service, document) -> {
            var components = components(document);
            var unequal = unequal(components, taken);
            var mine = new HashMap<String, String>();
            for (var reference : components.keySet()) {
                var target = unequal.contains(reference) ? prefixed(reference, service) : reference;
                mine.put(reference, target);
            }
            components.forEach(
                    (reference, node) -> taken.putIfAbsent(mine.getOrDefault(reference, reference), new Owned(node)));
            names.renamed.put(service, mine);
        });
        return names;
    }

    /// The reference in the merged document; what is not a component stays as it is.
    String resolve(Service service, String reference) {
        return renamed.getOrDefault(service, Map.of()).getOrDefault(reference, reference);
    }

    /// The reference to a component of a kind, such as `#/components/schemas/Area`.
    static String reference(String kind, String name) {
        return ROOT + kind + "/" + name;
    }

    private static Map<String, JsonNode> components(JsonNode document) {
        var found = new HashMap<String, JsonNode>();
        for (var kind : document.path("components").properties()) {
            if (!kind.getKey().equals("securitySchemes")) {
                kind.getValue()
                        .properties()
                        .forEach(each -> found.put(reference(kind.getKey(), each.getKey()), each.getValue()));
            }
        }
        return found;
    }

    private static Set<String> unequal(Map<String, JsonNode> components, Map<String, Owned> taken) {
        var unequal = new HashSet<String>();
        var todo = new ArrayDeque<String>();
        components.forEach((reference, node) -> {
            var other = taken.get(reference);
            if (other != null && !other.node().equals(node)) {
                unequal.add(reference);
                todo.add(reference);
            }
        });
        while (!todo.isEmpty()) {
            var changed = "\"" + todo.remove() + "\"";
            components.forEach((reference, node) -> {
                if (taken.containsKey(reference) && node.toString().contains(changed) && unequal.add(reference)) {
                    todo.add(reference);
                }
            });
        }
        return unequal;
    }

    private static String prefixed(String reference, Service service) {
        var at = reference.lastIndexOf('/') + 1;
        var word = service.word();
        return reference.substring(0, at)
                + Character.toUpperCase(word.charAt(0))
                + word.substring(1)
                + reference.substring(at);
    }

    private record Owned(JsonNode node) {}
}
