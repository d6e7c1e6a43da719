package org.sopan.gateway.docs;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The files of the documentation page: few, known by name, packed with the gateway, so that the page works without
/// any network but the one it came by.
@ApplicationScoped
public class Assets {

    private static final String OWN = "docs/";

    private final Map<String, Packed> files;
    private final Map<String, Representation> read = new ConcurrentHashMap<>();

    Assets(@ConfigProperty(name = "sopan.docs.swagger-ui") String swaggerUi) {
        this.files = Map.of(
                "docs.css", new Packed(OWN + "docs.css", "text/css"),
                "docs.js", new Packed(OWN + "docs.js", "text/javascript"),
                "docs.html", new Packed(OWN + "docs.html", "text/html"),
                "favicon-32x32.png", new Packed(swaggerUi + "favicon-32x32.png", "image/png"),
                "swagger-ui.css", new Packed(swaggerUi + "swagger-ui.css", "text/css"),
                "swagger-ui-bundle.js", new Packed(swaggerUi + "swagger-ui-bundle.js", "text/javascript"));
    }

    public Optional<String> findMediaType(String name) {
        return Optional.ofNullable(files.get(name)).map(Packed::mediaType);
    }

    /// The bytes of a file that [#findMediaType] knows.
    public Representation get(String name) {
        var file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException("no file of the documentation page is called " + name);
        }
        return read.computeIfAbsent(file.resource(), Assets::read);
    }

    private static Representation read(String resource) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not packed with the gateway: " + resource);
            }
            return Representation.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private record Packed(String resource, String mediaType) {}
}
