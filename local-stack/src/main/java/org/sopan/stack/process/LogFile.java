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
import java.util.List;
import java.util.regex.Pattern;

/// The file a program's output is appended to.
public record LogFile(Path path) {

    /// At a start, a file longer than this moves aside as `….1`: at most one old one is kept.
    private static final long MAX_BYTES = 16L << 20;

    /// A start that fails prints no more than this of its log.
    private static final int TAIL_BYTES = 4_000;

    private static final int SHOWN_LINES = 6;

    private static final Pattern TELLING = Pattern.compile("ERROR|FATAL|SEVERE|Exception|Caused by");

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

    /// The lines that tell of errors, at most six; the last six lines where none does.
    static String complaints(String output) {
        var lines = output.lines().toList();
        var telling = lines.stream()
                .filter(line -> TELLING.matcher(line).find())
                .limit(SHOWN_LINES)
                .toList();
        return String.join("\n", telling.isEmpty() ? last(lines) : telling);
    }

    private static List<String> last(List<String> lines) {
        return lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
    }
}
