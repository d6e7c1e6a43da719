package org.sopan.stack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.sopan.stack.client.GatewayClient;

/// One API key per state, each for that state's provider and areas only. A key is shown once by the API, so the keys
/// are kept in a file of their own (mode 600) for the next run.
final class StateKeys {

    private static final String SCOPE = "observations:write";
    private static final int UNAUTHORIZED = 401;

    private final GatewayClient admin;
    private final Path file;
    private final Properties kept = new Properties();
    private int made;

    StateKeys(GatewayClient admin, Path file) {
        this.admin = admin;
        this.file = file;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(file + " is not readable", e);
            }
        }
    }

    /// The key of a state such as `S27`: the kept one when it still works, else a new one.
    String keyOf(String state) {
        var known = kept.getProperty(state);
        if (known != null && admin.with(known).get("/v1/providers").status() != UNAUTHORIZED) {
            return known;
        }
        var answer = admin.post(
                        "/v1/keys",
                        Map.of(
                                "name", "Demonstration: data system of " + state,
                                "scopes", List.of(SCOPE),
                                "areas", List.of(state),
                                "provider", provider(state)))
                .expect(201);
        var key = answer.json().path("key").asText();
        kept.setProperty(state, key);
        made++;
        return key;
    }

    /// How many keys this run had to make.
    int made() {
        return made;
    }

    /// Writes the keys down, over the old file or not at all.
    void keep() {
        var next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var writer = Files.newBufferedWriter(next)) {
                kept.store(writer, "Keys of the demonstration.");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written", e);
        }
    }

    private static String provider(String state) {
        return state.toLowerCase(Locale.ROOT) + "-survey";
    }
}
