package org.sopan.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/// What is written down about a started process, so that a later launcher finds it again.
///
/// A process number alone proves nothing: the system hands it out again. The start time has to fit too.
public record ProcessRecord(long pid, Instant started, String fingerprint) {

    /// The system's clock may be corrected between two readings of a start time.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static ProcessRecord of(ProcessHandle handle, Program program) {
        return new ProcessRecord(
                handle.pid(), handle.info().startInstant().orElse(Instant.EPOCH), program.fingerprint());
    }

    /// Empty when there is none, or none that can be read.
    static Optional<ProcessRecord> read(Path file) {
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
            return Optional.of(new ProcessRecord(
                    Long.parseLong(values.getProperty("pid", "")),
                    Instant.parse(values.getProperty("started", "")),
                    values.getProperty("fingerprint", "")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is not readable", e);
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty(); // cut short by a crash: the process is then found by its marker
        }
    }

    /// Moved into place when complete.
    void write(Path file) {
        var values = new Properties();
        values.setProperty("pid", String.valueOf(pid));
        values.setProperty("started", started.toString());
        values.setProperty("fingerprint", fingerprint);
        var next = file.resolveSibling(file.getFileName() + ".next");
        try {
            try (var writer = Files.newBufferedWriter(next)) {
                values.store(writer, "The running process of this part.");
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be written", e);
        }
    }

    /// The process, when it is still the same one.
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(handle -> handle.info()
                        .startInstant()
                        .map(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0)
                        .orElse(false));
    }
}
