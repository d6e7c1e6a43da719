package org.sopan.stack.packs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.sopan.stack.client.GatewayClient;

/// The folder `packs` of the source tree: one folder per programme, each with a `pack.json` (what there is) and perhaps
/// a `method.json` (how it is ranked).
public record Packs(Path folder) {

    /// The areas: every other pack names some of them.
    private static final String FIRST = "lgd";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Pushes every pack and method, the areas first. Pushing again changes nothing. `progress` gets a line each.
    public void load(GatewayClient gateway, Consumer<String> progress) {
        for (var pack : folders()) {
            var content = read(pack.resolve("pack.json"));
            var code = parse(content).path("code").asText();
            var answer = gateway.put("/v1/packs/" + code, "application/json", content)
                    .expect(200, 201);
            progress.accept("pack %-8s %s".formatted(code, summary(answer.json())));
        }
        for (var pack : folders()) {
            if (Files.exists(pack.resolve("method.json"))) {
                loadMethod(gateway, read(pack.resolve("method.json")), progress);
            }
        }
    }

    private static void loadMethod(GatewayClient gateway, byte[] content, Consumer<String> progress) {
        var method = parse(content);
        var code = method.path("code").asText();
        var version = method.path("version").asText();
        gateway.put("/v1/methods/" + code + "/versions/" + version, "application/json", content)
                .expect(200, 201, 204);
        progress.accept("method %s version %s".formatted(code, version));
    }

    private static String summary(JsonNode answer) {
        var text = new StringBuilder();
        answer.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                text.append(text.isEmpty() ? "" : ", ").append(field.getKey()).append(' ');
                text.append(String.join(
                        "/",
                        field.getValue().valueStream().map(JsonNode::asText).toList()));
            }
        });
        return text.toString();
    }

    private List<Path> folders() {
        try (var entries = Files.list(folder)) {
            return entries.filter(entry -> Files.exists(entry.resolve("pack.json")))
                    .sorted(Comparator.comparing((Path entry) -> !entry.endsWith(FIRST))
                            .thenComparing(Path::getFileName))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " is not readable", e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not readable", e);
        }
    }

    private static JsonNode parse(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException("a pack is not readable as JSON", e);
        }
    }
}
