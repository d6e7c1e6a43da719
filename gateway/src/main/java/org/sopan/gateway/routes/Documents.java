package org.sopan.gateway.routes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The services' OpenAPI documents as packed with the gateway. A service without a document has no routes.
@ApplicationScoped
public class Documents {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Map<Service, JsonNode> trees = new EnumMap<>(Service.class);

    /// @param folders class path folders with one `<service>.yaml` each; the first that has a service's wins
    Documents(@ConfigProperty(name = "sopan.gateway.documents") List<String> folders) {
        var mapper = new YAMLMapper();
        for (var service : Service.values()) {
            folders.stream()
                    .map(folder -> folder + "/" + service.word() + ".yaml")
                    .flatMap(name -> read(mapper, name).stream())
                    .findFirst()
                    .ifPresent(tree -> trees.put(service, tree));
        }
    }

    /// The parsed documents in the order of [Service]; callers do not change them.
    public Map<Service, JsonNode> trees() {
        return trees;
    }

    /// Every operation of every document.
    public List<Route> routes() {
        var routes = new ArrayList<Route>();
        trees.forEach((service, tree) -> tree.path("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        routes.add(new Route(method.toUpperCase(Locale.ROOT), new Template(path.getKey()), service));
                    }
                })));
        return routes;
    }

    private static Optional<JsonNode> read(YAMLMapper mapper, String name) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(mapper.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("OpenAPI document " + name + " is not readable", e);
        }
    }
}
