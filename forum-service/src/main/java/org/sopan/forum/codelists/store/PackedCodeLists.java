package org.sopan.forum.codelists.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.codelists.Code;
import org.sopan.forum.codelists.CodeList;
import org.sopan.forum.codelists.CodeLists;
import org.sopan.forum.codelists.DeclaredCodeLists;

/// The lists under `codelists/` on the class path, and the declared ones. Read once; a list that cannot be read stops
/// the start.
@Singleton
class PackedCodeLists implements CodeLists {

    private static final List<String> PACKED = List.of(
            "joint-vision-directions", PREFECTURES, "sdg-goals", "state-prefecture-fields", "states", THEMATIC_AREAS);

    private final Map<String, CodeList> byName = new TreeMap<>();

    PackedCodeLists(ObjectMapper json, @Any Instance<DeclaredCodeLists> declared) {
        PACKED.forEach(name -> add(read(json, name)));
        declared.stream().flatMap(source -> source.list().stream()).forEach(this::add);
    }

    @Override
    public List<CodeList> list() {
        return byName.values().stream()
                .sorted(Comparator.comparing(CodeList::name))
                .toList();
    }

    @Override
    public Optional<CodeList> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private void add(CodeList list) {
        if (byName.put(list.name(), list) != null) {
            throw new IllegalStateException("there are two code lists named " + list.name());
        }
    }

    private static CodeList read(ObjectMapper json, String name) {
        try (var file = open(name)) {
            var packed = json.readValue(file, new TypeReference<Packed>() {});
            var codes = packed.codes().stream().map(PackedCode::toCode).toList();
            return new CodeList(packed.name(), packed.version(), packed.titles(), packed.source(), codes);
        } catch (IOException e) {
            throw new UncheckedIOException("code list " + name + " cannot be read", e);
        }
    }

    private static InputStream open(String name) throws IOException {
        var file = PackedCodeLists.class.getResourceAsStream("/codelists/" + name + ".json");
        if (file == null) {
            throw new IOException("there is no /codelists/" + name + ".json on the class path");
        }
        return file;
    }

    private record Packed(
            String name, String version, Map<String, String> titles, String source, List<PackedCode> codes) {}

    private record PackedCode(
            String code,
            Map<String, String> names,
            @Nullable Map<String, String> attributes) {

        Code toCode() {
            return new Code(code, names, attributes == null ? Map.of() : attributes);
        }
    }
}
