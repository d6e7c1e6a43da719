package org.sopan.testkit.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// An OpenAPI document in JSON, as a list of operations.
final class Document {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode root;
    private final List<Operation> operations = new ArrayList<>();

    private Document(JsonNode root) {
        this.root = root;
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operations.add(
                                operation(entry.getKey(), path.getKey(), path.getValue(), entry.getValue()))));
    }

    static Document parse(String json) {
        try {
            return new Document(JsonMapper.builder().build().readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the document is not JSON: " + e.getOriginalMessage(), e);
        }
    }

    JsonNode root() {
        return root;
    }

    List<Operation> operations() {
        return operations;
    }

    /// The methods that any template documents for an address.
    Set<String> methodsAt(String address) {
        var path = address.replaceAll("\\?.*", "");
        var methods = new HashSet<String>();
        operations.stream()
                .filter(operation -> matches(operation.template(), path))
                .forEach(operation -> methods.add(operation.method()));
        return methods;
    }

    private Operation operation(String method, String template, JsonNode path, JsonNode node) {
        var parameters = new ArrayList<JsonNode>();
        path.path("parameters").forEach(each -> parameters.add(resolved(each)));
        node.path("parameters").forEach(each -> parameters.add(resolved(each)));
        var security = node.has("security") ? node.path("security") : root.path("security");
        return new Operation(method.toUpperCase(Locale.ROOT), template, parameters, node, !security.isEmpty());
    }

    /// The parameter with its schema in place.
    private JsonNode resolved(JsonNode parameter) {
        var found = target(parameter);
        var schema = target(found.path("schema"));
        return found instanceof ObjectNode object && !schema.isMissingNode()
                ? object.deepCopy().<ObjectNode>set("schema", schema)
                : found;
    }

    private JsonNode target(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static boolean matches(String template, String path) {
        var regex = new StringBuilder();
        for (var part : template.split("(?=\\{)|(?<=})", -1)) {
            regex.append(part.startsWith("{") ? "[^/]+" : Pattern.quote(part));
        }
        return path.matches(regex.toString());
    }
}
