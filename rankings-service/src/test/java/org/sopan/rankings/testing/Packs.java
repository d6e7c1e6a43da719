package org.sopan.rankings.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The packs of the repository, read as files.
public final class Packs {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Packs() {}

    public static JsonNode json(String file) {
        try {
            return JSON.readTree(path(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Names of the files with the figures, one per state, such as `S24.csv`.
    public static List<String> figureFiles() {
        try (var files = Files.list(path("nfhs/figures"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path path(String file) {
        return Path.of(System.getProperty("sopan.root"), "packs", file);
    }
}
