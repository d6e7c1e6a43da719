package org.sopan.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds what a caller may send without end: strings, whole numbers and arrays of parameters and request bodies that
/// the document gives no bound. Answers are bounded by what they are made of.
final class Bounds {

    /// Formats whose texts are short by themselves; a file is bounded by the limit of its body.
    private static final Set<String> SHORT_FORMATS =
            Set.of("date", "date-time", "uuid", "ipv4", "ipv6", "time", "binary");

    /// Parts of a pattern that stand for one character each.
    private static final Pattern ONE_CHARACTER = Pattern.compile("\\\\.|\\[[^]]*]");

    /// A part of a pattern that repeats without end.
    private static final Pattern ENDLESS = Pattern.compile("[*+]|\\{\\d+,}");

    private final JsonNode document;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private Bounds(JsonNode document) {
        this.document = document;
    }

    static List<Finding> missing(JsonNode document) {
        var bounds = new Bounds(document);
        document.path("components").path("parameters").properties().forEach(parameter -> {
            var where = "#/components/parameters/" + parameter.getKey();
            bounds.walk(parameter.getValue().path("schema"), where);
        });
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                bounds.operation(operation.getValue(), operation.getKey() + " " + path.getKey())));
        return bounds.findings;
    }

    private void operation(JsonNode operation, String where) {
        operation.path("parameters").forEach(parameter -> {
            var name = parameter.path("name").asText();
            walk(parameter.path("schema"), where + " parameter " + name);
        });
        operation.path("requestBody").path("content").properties().forEach(media -> {
            // The text of a CSV is bounded by the limit of its body; what JSON holds is bounded piece by piece.
            if (media.getKey().endsWith("json")) {
                walk(media.getValue().path("schema"), where + " body");
            }
        });
    }

    private void walk(JsonNode schema, String where) {
        if (!schema.isObject()) {
            return;
        }
        var reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            if (seen.add(reference)) {
                walk(document.at(reference.substring(1)), reference);
            }
            return;
        }
        check(schema, where);
        schema.path("properties")
                .properties()
                .forEach(property -> walk(property.getValue(), where + "/" + property.getKey()));
        walk(schema.path("items"), where + "[]");
        walk(schema.path("additionalProperties"), where + "/*");
        for (var choice : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(choice).forEach(each -> walk(each, where + "/" + choice));
        }
    }

    private void check(JsonNode schema, String where) {
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

    private static boolean isShort(JsonNode schema) {
        var pattern = schema.path("pattern").asText();
        return schema.has("maxLength")
                || SHORT_FORMATS.contains(schema.path("format").asText())
                || (!pattern.isEmpty()
                        && !ENDLESS.matcher(ONE_CHARACTER.matcher(pattern).replaceAll("x"))
                                .find());
    }

    private static boolean hasLeast(JsonNode schema) {
        return schema.has("minimum") || schema.has("exclusiveMinimum");
    }

    private static boolean hasMost(JsonNode schema) {
        return schema.has("maximum") || schema.has("exclusiveMaximum");
    }
}
