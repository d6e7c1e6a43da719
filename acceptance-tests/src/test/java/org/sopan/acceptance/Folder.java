package org.sopan.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Folders of tests.
public final class Folder {

    private Folder() {}

    /// An empty folder at this place; what an earlier run left is removed.
    public static Path fresh(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (var tree = Files.walk(folder)) {
                    for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
