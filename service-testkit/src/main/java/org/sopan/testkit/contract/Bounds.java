package org.sopan.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds what may grow without end: strings, whole numbers and arrays that the document gives no bound.
final class Bounds {

    /// Formats whose texts are short by themselves.
    private static final Set<String> SHORT_FORMATS = Set.of("date", "date-time", "uuid", "ipv4", "ipv6");

    private Bounds() {}

    static List<Finding> missing(JsonNode document) {
        var findings = new ArrayList<Finding>();
        document.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> walk(schema.getValue(), "#/components/schemas/" + schema.getKey(), findings));
        document.path("components")
                .path("parameters")
                .properties()
                .forEach(parameter -> walk(
                        parameter.getValue().path("schema"),
                        "#/components/parameters/" + parameter.getKey(),
                        findings));
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    var where = operation.getKey() + " " + path.getKey();
                    operation
                            .getValue()
                            .path("parameters")
                            .forEach(parameter -> walk(
                                    parameter.path("schema"),
                                    where + " parameter "
                                            + parameter.path("name").asText(),
                                    findings));
                    content(operation.getValue().path("requestBody"), where + " body", findings);
                    operation
                            .getValue()
                            .path("responses")
                            .properties()
                            .forEach(response ->
                                    content(response.getValue(), where + " answer " + response.getKey(), findings));
                }));
        return findings;
    }

    /// The types a schema allows; OpenAPI 3.1 writes one or several.
    static Set<String> types(JsonNode schema) {
        var types = new HashSet<String>();
        var type = schema.path("type");
        if (type.isArray()) {
            type.forEach(each -> types.add(each.asText()));
        } else if (type.isTextual()) {
            types.add(type.asText());
        }
        return types;
    }

    private static void content(JsonNode holder, String where, List<Finding> findings) {
        holder.path("content")
                .properties()
                .forEach(media -> walk(media.getValue().path("schema"), where + " " + media.getKey(), findings));
    }

    private static void walk(JsonNode schema, String where, List<Finding> findings) {
        if (!schema.isObject() || schema.has("$ref")) {
            return;
        }
        var types = types(schema);
        var isChosen = schema.has("enum") || schema.has("const");
        if (types.contains("string") && !isChosen && !isShort(schema)) {
            findings.add(new Finding(where, "a string without maxLength"));
        }
        if (types.contains("integer") && !isChosen && !(hasLeast(schema) && hasMost(schema))) {
            findings.add(new Finding(where, "a whole number without minimum and maximum"));
        }
        if (types.contains("array") && !schema.has("maxItems")) {
            findings.add(new Finding(where, "an array without maxItems"));
        }
        schema.path("properties")
                .properties()
                .forEach(property -> walk(property.getValue(), where + "/" + property.getKey(), findings));
        walk(schema.path("items"), where + "[]", findings);
        walk(schema.path("additionalProperties"), where + "/*", findings);
        for (var choice : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(choice).forEach(each -> walk(each, where + "/" + choice, findings));
        }
    }

    /// A file is bounded by the body limit, not by its schema.
    private static boolean isShort(JsonNode schema) {
        return schema.has("maxLength")
                || SHORT_FORMATS.contains(schema.path("format").asText())
                || schema.path("format").asText().equals("binary");
    }

    private static boolean hasLeast(JsonNode schema) {
        return schema.has("minimum") || schema.has("exclusiveMinimum");
    }

    private static boolean hasMost(JsonNode schema) {
        return schema.has("maximum") || schema.has("exclusiveMaximum");
    }
}
