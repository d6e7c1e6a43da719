package org.sopan.gateway.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sopan.gateway.routes.Service;

/// One OpenAPI 3.1 document out of those of the services: what a client of the gateway sees, with the gateway's own
/// refusals and its way of saying who one is.
final class MergedDocument {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ComponentNames names;
    private final Map<String, ObjectNode> paths = new TreeMap<>();
    private final Map<String, JsonNode> tags = new TreeMap<>();
    private final Map<String, Map<String, JsonNode>> components = new TreeMap<>();
    private final Set<String> operationIds = new HashSet<>();

    private MergedDocument(ComponentNames names) {
        this.names = names;
    }

    /// @param version of the suite
    static ObjectNode of(Map<Service, JsonNode> documents, String version) {
        var merged = new MergedDocument(ComponentNames.of(documents));
        documents.forEach(merged::add);
        return merged.write(version);
    }

    private void add(Service service, JsonNode document) {
        document.path("tags").forEach(tag -> tags.putIfAbsent(tag.path("name").asText(), tag));
        for (var kind : document.path("components").properties()) {
            if (!kind.getKey().equals("securitySchemes")) {
                kind.getValue().properties().forEach(each -> addComponent(service, kind.getKey(), each));
            }
        }
        for (var path : document.path("paths").properties()) {
            var item = paths.computeIfAbsent(path.getKey(), key -> NODES.objectNode());
            for (var part : path.getValue().properties()) {
                var node = rewrite(service, part.getValue());
                if (METHODS.contains(part.getKey()) && node instanceof ObjectNode operation) {
                    complete(service, operation);
                }
                item.set(part.getKey(), node);
            }
        }
    }

    private void addComponent(Service service, String kind, Map.Entry<String, JsonNode> component) {
        var reference = names.resolve(service, ComponentNames.reference(kind, component.getKey()));
        components
                .computeIfAbsent(kind, key -> new TreeMap<>())
                .putIfAbsent(
                        reference.substring(reference.lastIndexOf('/') + 1), rewrite(service, component.getValue()));
    }

    private JsonNode rewrite(Service service, JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = NODES.objectNode();
                object.properties().forEach(each -> copy.set(each.getKey(), rewrite(service, each.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                var copy = NODES.arrayNode();
                array.forEach(each -> copy.add(rewrite(service, each)));
                yield copy;
            }
            case TextNode text -> NODES.textNode(names.resolve(service, text.asText()));
            default -> node;
        };
    }

    /// Adds what the gateway does to every request.
    private void complete(Service service, ObjectNode operation) {
        var id = operation.path("operationId").asText("");
        if (!id.isEmpty() && !operationIds.add(id)) {
            operation.put("operationId", service.word() + Character.toUpperCase(id.charAt(0)) + id.substring(1));
        }
        operation.put("x-sopan-service", service.word());
        var security = operation.path("security");
        if (!security.isEmpty()) {
            operation.set("security", alternatives(security));
        }
        var responses = operation.withObject("/responses");
        GatewayResponses.references().forEach((status, reference) -> {
            if (!responses.has(status)) {
                responses.putObject(status).put("$ref", reference);
            }
        });
    }

    /// Whatever a service calls its one scheme: outside there are two ways to send a key.
    private static ArrayNode alternatives(JsonNode security) {
        var scopes = NODES.arrayNode();
        var optional = false;
        for (var requirement : security) {
            optional |= requirement.isEmpty();
            requirement.forEach(scheme -> scheme.forEach(scopes::add));
        }
        var alternatives = NODES.arrayNode();
        if (optional) {
            alternatives.addObject();
        }
        alternatives.addObject().set("bearer", scopes);
        alternatives.addObject().set("apiKey", scopes.deepCopy());
        return alternatives;
    }

    private ObjectNode write(String version) {
        var document = NODES.objectNode();
        document.put("openapi", "3.1.0");
        var info = document.putObject("info");
        info.put("title", "Sopan");
        info.put("summary", "Figures in, rankings out, and every rank explained.");
        info.put(
                "description",
                "Takes indicators from state data systems, ranks India's aspirational districts and blocks by level "
                        + "and by progress, explains every rank, and carries what is learnt back into action.\n\n"
                        + "Reading what is public needs no key. A key is sent as `Authorization: Bearer <key>` or "
                        + "`X-API-Key: <key>`. Every error is a problem document (RFC 9457) whose `type` leads to a "
                        + "page that says what happened and what to do.");
        info.put("version", version);
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", "/").put("description", "This gateway");
        var tagList = document.putArray("tags");
        tags.values().forEach(tagList::add);
        document.putArray("security");
        var pathObject = document.putObject("paths");
        paths.forEach(pathObject::set);
        writeComponents(document.putObject("components"));
        return document;
    }

    private void writeComponents(ObjectNode target) {
        components.forEach((kind, each) -> {
            var group = target.putObject(kind);
            each.forEach(group::set);
        });
        GatewayResponses.addTo(target.withObject("/responses"));
        var schemes = target.putObject("securitySchemes");
        schemes.putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("description", "An API key as `Authorization: Bearer sopan_…`.");
        schemes.putObject("apiKey")
                .put("type", "apiKey")
                .put("in", "header")
                .put("name", "X-API-Key")
                .put("description", "The same API key in a header of its own.");
    }
}
