package org.sopan.stack.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import org.sopan.stack.client.GatewayClient;

/// Remembers in a file which documents were loaded in which form, so that a later start need not push them again.
/// What the suite itself no longer has is pushed whatever the file says.
final class LoadedPacks {

    private final Path file;
    private final Properties digests = new Properties();
    private final Map<String, Boolean> known = new HashMap<>();

    LoadedPacks(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                digests.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(file + " is not readable", e);
            }
        }
    }

    /// Whether `content` was loaded to `path`; the service behind it is asked once whether it still has the like.
    boolean holds(GatewayClient gateway, String path, byte[] content) {
        return digest(content).equals(digests.getProperty(path))
                && known.computeIfAbsent(kind(path), kind -> gateway.get(path).status() == 200);
    }

    void add(String path, byte[] content) {
        digests.setProperty(path, digest(content));
        try (var writer = Files.newBufferedWriter(file)) {
            digests.store(writer, "SHA-256 of what ./sopan up loaded");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written", e);
        }
    }

    /// The collection an address lies in: `/v1/packs` of `/v1/packs/NFHS`.
    private static String kind(String path) {
        return path.substring(0, path.indexOf('/', "/v1/".length()));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
