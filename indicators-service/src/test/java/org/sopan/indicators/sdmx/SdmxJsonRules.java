package org.sopan.indicators.sdmx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the published schemas of SDMX-JSON 2.0.0 (github.com/sdmx-twg/sdmx-json, `sdmx-json-data-schema.json` and
/// `sdmx-json-structure-schema.json`) ask of the parts our messages have, written down as checks.
final class SdmxJsonRules {

    private static final String ID = "[A-Za-z0-9_@$-]+";
    private static final String NAME = "[A-Za-z][A-Za-z0-9_-]*";
    private static final String KEY = "[0-9]+(:[0-9]+)*";
    private static final String VERSION = "(0|[1-9][0-9]*)([.](0|[1-9][0-9]*))?";
    private static final String PERIOD = "[0-9]{4}(-([ASTQ][0-9]|[MW][0-9]{2}|[0-9]{2}))?|.+/P[^T]+";

    private final List<String> broken = new ArrayList<>();

    private SdmxJsonRules() {}

    /// What a data message breaks; empty when nothing.
    static List<String> ofData(String message) {
        var rules = new SdmxJsonRules();
        var root = read(message);
        rules.meta(root.path("meta"));
        root.at("/data/structures").forEach(rules::structure);
        root.at("/data/dataSets").forEach(rules::dataSet);
        return rules.broken;
    }

    /// What a structure message breaks.
    static List<String> ofStructures(String message) {
        var rules = new SdmxJsonRules();
        var root = read(message);
        rules.meta(root.path("meta"));
        root.path("data").properties().forEach(each -> {
            rules.check(!each.getValue().isEmpty(), each.getKey() + " is empty");
            each.getValue().forEach(rules::maintainable);
        });
        root.at("/data/dataStructures").forEach(each -> rules.components(each.path("dataStructureComponents")));
        root.at("/data/codelists").forEach(list -> list.path("codes").forEach(code -> rules.id(code, ID)));
        root.at("/data/dataConstraints").forEach(rules::constraint);
        return rules.broken;
    }

    private void meta(JsonNode meta) {
        id(meta, ID);
        id(meta.path("sender"), ID);
        dateTime(meta.path("prepared"), "meta.prepared");
        check(unique(meta.path("contentLanguages")), "meta.contentLanguages repeats");
    }

    private void structure(JsonNode structure) {
        check(structure.has("dimensions"), "structure without dimensions");
        check(!structure.has("dataSets") || !structure.path("dataSets").isEmpty(), "structure.dataSets is empty");
        links(structure.path("links"));
        structure
                .path("dimensions")
                .forEach(level -> level.forEach(dimension -> {
                    id(dimension, NAME);
                    check(dimension.path("keyPosition").isInt(), "dimension without keyPosition: " + dimension);
                    check(dimension.has("values"), "dimension without values: " + dimension);
                    values(dimension);
                }));
        structure.path("measures").forEach(level -> level.forEach(measure -> id(measure, NAME)));
        structure
                .path("attributes")
                .forEach(level -> level.forEach(attribute -> {
                    id(attribute, NAME);
                    check(relates(attribute.path("relationship")), "attribute without relationship: " + attribute);
                    values(attribute);
                }));
    }

    private void values(JsonNode component) {
        if (!component.has("values")) {
            return;
        }
        check(!component.path("values").isEmpty(), "values is empty: " + component.path("id"));
        check(unique(component.path("values")), "values repeat: " + component.path("id"));
        for (var value : component.path("values")) {
            check(
                    (value.has("id") && value.has("name")) != value.has("value"),
                    "neither an id with a name nor a value alone: " + value);
            if (value.has("id")) {
                id(value, ID);
            }
            for (var day : List.of("start", "end")) {
                if (value.has(day)) {
                    dateTime(value.path(day), day);
                }
            }
        }
    }

    private void dataSet(JsonNode set) {
        check(set.has("links"), "data set without links");
        links(set.path("links"));
        check(
                Set.of("Information", "Append", "Replace", "Delete")
                        .contains(set.path("action").asText()),
                "action: " + set.path("action"));
        for (var day : List.of("validFrom", "validTo")) {
            if (set.has(day)) {
                dateTime(set.path(day), day);
            }
        }
        observations(set.path("observations"));
        set.path("series").properties().forEach(series -> {
            check(series.getKey().matches(KEY), "series key " + series.getKey());
            observations(series.getValue().path("observations"));
        });
    }

    private void observations(JsonNode observations) {
        observations.properties().forEach(each -> {
            check(each.getKey().matches(KEY), "observation key " + each.getKey());
            check(each.getValue().isArray(), "observation is no array: " + each);
        });
    }

    private void maintainable(JsonNode artefact) {
        id(artefact, ID);
        check(artefact.path("version").asText().matches(VERSION), "version: " + artefact.path("version"));
        check(artefact.path("agencyID").isTextual(), "no agencyID: " + artefact.path("id"));
        check(artefact.path("name").isTextual(), "no name: " + artefact.path("id"));
    }

    private void components(JsonNode components) {
        var dimensions = components.path("dimensionList");
        check(dimensions.path("timeDimension").isObject(), "timeDimension is no object");
        check(!dimensions.has("timeDimensions"), "timeDimensions is of 1.0");
        component(dimensions.path("timeDimension"));
        dimensions.path("dimensions").forEach(this::component);
        components.at("/measureList/measures").forEach(measure -> {
            component(measure);
            usage(measure);
        });
        components.at("/attributeList/attributes").forEach(attribute -> {
            component(attribute);
            usage(attribute);
            check(relates(attribute.path("attributeRelationship")), "no attributeRelationship: " + attribute);
        });
    }

    private void component(JsonNode component) {
        id(component, NAME);
        check(component.path("conceptIdentity").asText().startsWith("urn:sdmx:"), "no concept: " + component);
    }

    private void usage(JsonNode component) {
        check(
                Set.of("mandatory", "optional").contains(component.path("usage").asText()),
                "usage: " + component.path("usage"));
    }

    private void constraint(JsonNode constraint) {
        check(Set.of("Allowed", "Actual").contains(constraint.path("role").asText()), "role");
        check(!constraint.at("/constraintAttachment/dataflows").isEmpty(), "attached to nothing");
        for (var values : constraint.at("/cubeRegions/0/keyValues")) {
            id(values, NAME);
            values.path("values").forEach(value -> check(value.path("value").isTextual(), "value: " + value));
            for (var bound : values.path("timeRange")) {
                check(bound.path("period").asText().matches(PERIOD), "period: " + bound);
            }
        }
    }

    private void links(JsonNode links) {
        links.forEach(link -> check(link.has("rel") && (link.has("urn") || link.has("href")), "link: " + link));
    }

    private void id(JsonNode node, String pattern) {
        check(node.path("id").asText().matches(pattern), "id " + node.path("id") + " is not " + pattern);
    }

    private void dateTime(JsonNode node, String what) {
        try {
            OffsetDateTime.parse(node.asText());
        } catch (DateTimeParseException e) {
            broken.add(what + " is no date-time: " + node);
        }
    }

    private void check(boolean holds, String what) {
        if (!holds) {
            broken.add(what);
        }
    }

    private static boolean relates(JsonNode relationship) {
        int kinds = 0;
        for (var kind : List.of("dataflow", "dimensions", "observation", "primaryMeasure", "group")) {
            kinds += relationship.has(kind) ? 1 : 0;
        }
        return kinds == 1;
    }

    private static boolean unique(JsonNode array) {
        var seen = new HashSet<JsonNode>();
        for (var each : array) {
            if (!seen.add(each)) {
                return false;
            }
        }
        return true;
    }

    private static JsonNode read(String message) {
        try {
            return new ObjectMapper().readTree(message);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + message, e);
        }
    }
}
