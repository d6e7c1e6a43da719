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
/// a `method.json` (how it is ranked). The file `memory` keeps what was loaded already.
public record Packs(Path folder, Path memory) {

    /// The areas: every other pack names some of them.
    private static final String FIRST = "lgd";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Pushes every pack, then how programmes are ranked, then what the forum knows about them; the areas come first.
    /// Pushing again changes nothing. `progress` gets a line each.
    public void load(GatewayClient gateway, Consumer<String> progress) {
        var loaded = new LoadedPacks(memory);
        for (var pack : folders()) {
            var content = read(pack.resolve("pack.json"));
            var path = "/v1/packs/" + parse(content).path("code").asText();
            progress.accept(push(gateway, loaded, path, content));
        }
        for (var pack : folders()) {
            var method = pack.resolve("method.json");
            if (Files.exists(method)) {
                progress.accept(push(gateway, loaded, pathOf(parse(read(method))), read(method)));
            }
            var forum = pack.resolve("forum.json");
            if (Files.exists(forum)) {
                progress.accept(push(gateway, loaded, "/v1/forum-packs/" + programmeOf(pack), read(forum)));
            }
        }
    }

    private static String push(GatewayClient gateway, LoadedPacks loaded, String path, byte[] content) {
        if (loaded.holds(gateway, path, content)) {
            return "kept   " + path;
        }
        var answer = gateway.put(path, "application/json", content).expect(200, 201, 204);
        loaded.add(path, content);
        return "loaded %-38s %s".formatted(path, answer.status() == 204 ? "" : summary(answer.json()));
    }

    private static String pathOf(JsonNode method) {
        return "/v1/methods/" + method.path("code").asText() + "/versions/"
                + method.path("version").asText();
    }

    private static String programmeOf(Path pack) {
        return parse(read(pack.resolve("pack.json")))
                .path("programmes")
                .path(0)
                .path("code")
                .asText();
    }

    /// How many definitions of each kind were new or different; nothing for answers that count none.
    private static String summary(JsonNode answer) {
        var text = new StringBuilder();
        answer.path("counts").properties().forEach(kind -> {
            var counts = kind.getValue();
            var changes = counts.path("added").asInt() + counts.path("changed").asInt();
            var all = counts.valueStream().mapToInt(JsonNode::asInt).sum();
            text.append(text.isEmpty() ? "" : ", ");
            text.append(kind.getKey())
                    .append(' ')
                    .append(changes)
                    .append(" of ")
                    .append(all);
        });
        return text.isEmpty() ? "" : "new: " + text;
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
