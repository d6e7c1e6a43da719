package org.sopan.stack.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.sopan.stack.process.PartFailed;

/// The folder in which the build lays out the jars and binaries of PostgreSQL and Kafka, one folder per version.
/// `parts.properties` in it names the folders that are meant.
public record Parts(Path directory) {

    private static final String SETTING = "sopan.parts";
    private static final String INDEX = "parts.properties";
    private static final Path IN_THE_TREE = Path.of("local-parts", "target", "parts");

    /// The folder named by the system property `sopan.parts`, else `local-parts/target/parts` in the working directory
    /// or the nearest folder above it.
    public static Parts find() {
        var named = System.getProperty(SETTING);
        if (named != null) {
            return new Parts(Path.of(named));
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(IN_THE_TREE).resolve(INDEX))) {
                return new Parts(folder.resolve(IN_THE_TREE));
            }
        }
        throw new PartFailed("no folder " + IN_THE_TREE + " here or above; build the module local-parts, or name the"
                + " folder by the system property " + SETTING);
    }

    /// The jars of the broker and what it needs, and nothing else.
    public Path kafkaJars() {
        return folder("kafka");
    }

    /// The unpacked PostgreSQL: `bin`, `lib`, `share`. Unpacked on first use, once per folder, whoever asks first.
    public Path postgresHome() {
        return new PostgresArchive(folder("postgres")).unpackedHome();
    }

    private Path folder(String part) {
        var index = directory.resolve(INDEX);
        var names = new Properties();
        try (var in = Files.newInputStream(index)) {
            names.load(in);
        } catch (IOException e) {
            throw new PartFailed(index + " is not readable; build the module local-parts", e);
        }
        var name = names.getProperty(part);
        if (name == null || !Files.isDirectory(directory.resolve(name))) {
            throw new PartFailed(index + " names no folder for " + part + " (got " + name + ")");
        }
        return directory.resolve(name);
    }

    /// Makes an exception of the file system fit for callers that cannot mend it.
    static UncheckedIOException unchecked(String what, IOException cause) {
        return new UncheckedIOException(what + ": " + cause.getMessage(), cause);
    }
}
