package org.sopan.indicators.intake.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The beginning of a body whose length nobody has said: small ones in memory, larger ones on disk, up to the size from
/// which on a push is decided later.
final class HeldBody implements AutoCloseable {

    private static final int IN_MEMORY = 1 << 18;

    private final byte[] start;
    private final InputStream rest;
    private final long most;
    private @Nullable Path file;
    private boolean whole;

    private HeldBody(byte[] start, InputStream rest, long most) {
        this.start = start;
        this.rest = rest;
        this.most = most;
    }

    static HeldBody of(InputStream body, long most) {
        try {
            var held = new HeldBody(body.readNBytes(IN_MEMORY), body, most);
            try {
                held.fill();
            } catch (IOException | RuntimeException e) {
                held.close();
                throw e;
            }
            return held;
        } catch (IOException e) {
            throw SentBody.unreadable(e);
        }
    }

    /// Whether this is all of the body.
    boolean isWhole() {
        return whole;
    }

    /// The body from its first byte on; to be asked for once.
    InputStream open() {
        var beginning = new ByteArrayInputStream(start);
        if (file == null) {
            return beginning;
        }
        try {
            var held = new SequenceInputStream(beginning, Files.newInputStream(file));
            return whole ? held : new SequenceInputStream(held, rest);
        } catch (IOException e) {
            throw new UncheckedIOException("a body that was put aside is gone", e);
        }
    }

    @Override
    public void close() {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a body stays on disk", e);
        }
    }

    private void fill() throws IOException {
        whole = start.length < IN_MEMORY;
        if (whole) {
            return;
        }
        var held = Files.createTempFile("sopan-push-", ".held");
        file = held;
        try (var out = Files.newOutputStream(held)) {
            whole = copy(out);
        }
    }

    /// Copies up to the bound; whether that was all.
    private boolean copy(OutputStream out) throws IOException {
        var buffer = new byte[1 << 16];
        long bytes = start.length;
        for (int got = rest.read(buffer); got >= 0; got = rest.read(buffer)) {
            out.write(buffer, 0, got);
            bytes += got;
            if (bytes >= most) {
                return false;
            }
        }
        return true;
    }
}
