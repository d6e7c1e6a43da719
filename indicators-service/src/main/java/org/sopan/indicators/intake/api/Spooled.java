package org.sopan.indicators.intake.api;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A body on disk, for formats that cannot be read from front to back. It is gone when it is closed.
final class Spooled implements AutoCloseable {

    private final Path file;
    private final String digest;

    private Spooled(Path file, String digest) {
        this.file = file;
        this.digest = digest;
    }

    static Spooled of(SentBody body) {
        try {
            var file = Files.createTempFile("sopan-push-", ".body");
            try {
                Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
                return new Spooled(file, body.digest());
            } catch (IOException e) {
                Files.deleteIfExists(file);
                throw SentBody.unreadable(e);
            } catch (RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no room to put a body aside", e);
        }
    }

    File file() {
        return file.toFile();
    }

    InputStream open() {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a body that was put aside is gone", e);
        }
    }

    String digest() {
        return digest;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("a body that was put aside stays", e);
        }
    }
}
