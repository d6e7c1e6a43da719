package org.sopan.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// The file a program's output is appended to.
public record LogFile(Path path) {

    /// At a start, a file longer than this moves aside as `….1`: at most one old one is kept.
    private static final long MAX_BYTES = 16L << 20;

    /// A start that fails prints no more than this of its log.
    private static final int TAIL_BYTES = 4_000;

    /// Makes the file's folder, and moves an over-long file aside.
    public LogFile prepare() {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (length() > MAX_BYTES) {
                Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long length() {
        return Files.exists(path) ? path.toFile().length() : 0;
    }

    /// What was written after `start`, at most the last 4,000 bytes of it.
    public String tail(long start) {
        if (length() <= start) {
            return "";
        }
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            var from = Math.max(start, channel.size() - TAIL_BYTES);
            var bytes = ByteBuffer.allocate(TAIL_BYTES);
            channel.read(bytes, from);
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
