package org.sopan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/// Passwords made on first use and kept in one file that only its owner can read (mode 600).
public final class Secrets {

    /// 192 random bits: 32 characters.
    private static final int BYTES = 24;

    private final Path file;
    private final Properties values = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    /// Reads `file`, if it is there.
    public static Secrets in(Path file) {
        var secrets = new Secrets(file);
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                secrets.values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(file + " is not readable", e);
            }
        }
        return secrets;
    }

    /// The password of `name`; made and written down the first time.
    public synchronized String password(String name) {
        var known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        values.setProperty(name, made);
        write();
        return made;
    }

    /// Written beside the file and moved over it, so that a crash leaves the old file or the new one.
    private void write() {
        var next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(next);
            Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var writer = Files.newBufferedWriter(next)) {
                values.store(writer, "Passwords of the local stack; made on first use.");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written", e);
        }
    }
}
