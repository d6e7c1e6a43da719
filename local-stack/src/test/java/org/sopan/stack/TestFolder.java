package org.sopan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// New folders for the data of a test, under the module's `target`.
final class TestFolder {

    private TestFolder() {}

    static Path create(String purpose) {
        try {
            var parent = Files.createDirectories(Path.of("target", "stack-tests"));
            return Files.createTempDirectory(parent.toAbsolutePath(), purpose + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
