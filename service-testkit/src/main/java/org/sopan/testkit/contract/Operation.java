package org.sopan.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/// One method of one path, as the document tells it.
///
/// @param template the path with its parameters in braces
/// @param parameters resolved, those of the path included
/// @param node the operation itself
/// @param security whether a key is needed
record Operation(String method, String template, List<JsonNode> parameters, JsonNode node, boolean security) {

    @Override
    public String toString() {
        return method + " " + template;
    }

    /// The address with the document's own examples in the place of parameters.
    String address() {
        var address = template;
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        for (var parameter : parameters) {
            var name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" -> address = address.replace("{" + name + "}", encoded(example(parameter)));
                case "query" -> {
                    if (parameter.path("required").asBoolean()) {
                        query.add(name + "=" + encoded(example(parameter)));
                    }
                }
                default -> {}
            }
        }
        return address + query;
    }

    /// The address with one more query parameter.
    String addressWith(String name, String value) {
        var address = address();
        return address + (address.contains("?") ? "&" : "?") + name + "=" + encoded(value);
    }

    boolean hasBody() {
        return node.has("requestBody");
    }

    boolean takesJson() {
        return node.path("requestBody").path("content").has("application/json");
    }

    /// Streams that never end are not read.
    boolean isEndless() {
        for (var response : node.path("responses")) {
            if (response.path("content").has("text/event-stream")) {
                return true;
            }
        }
        return false;
    }

    boolean documents(int status) {
        var responses = node.path("responses");
        return responses.has(String.valueOf(status))
                || responses.has(status / 100 + "XX")
                || (responses.has("default") && status >= 400);
    }

    /// The bounded whole numbers among the query parameters.
    List<JsonNode> wholeNumbers() {
        var found = new ArrayList<JsonNode>();
        for (var parameter : parameters) {
            if (parameter.path("in").asText().equals("query")
                    && Bounds.types(parameter.path("schema")).contains("integer")) {
                found.add(parameter);
            }
        }
        return found;
    }

    private static String example(JsonNode parameter) {
        var schema = parameter.path("schema");
        return first(parameter.path("example"))
                .or(() -> first(parameter.path("examples").path(0).path("value")))
                .or(() -> first(anyOf(parameter.path("examples")).path("value")))
                .or(() -> first(schema.path("example")))
                .or(() -> first(schema.path("examples").path(0)))
                .or(() -> first(schema.path("default")))
                .or(() -> first(schema.path("enum").path(0)))
                .or(() -> first(schema.path("minimum")))
                .orElse(Bounds.types(schema).contains("integer") ? "1" : "x");
    }

    private static JsonNode anyOf(JsonNode named) {
        return named.isObject() && !named.isEmpty() ? named.elements().next() : named;
    }

    private static Optional<String> first(JsonNode value) {
        return value.isValueNode() && !value.isNull() && !value.isMissingNode()
                ? Optional.of(value.asText())
                : Optional.empty();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
