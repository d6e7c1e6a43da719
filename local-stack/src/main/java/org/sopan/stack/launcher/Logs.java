package org.sopan.stack.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.locks.LockSupport;
import org.sopan.stack.PartName;
import org.sopan.stack.process.Lifetime;

/// `./sopan logs`: the last lines of a part's log, and with `--follow` those to come.
final class Logs {

    private static final int LAST_LINES = 200;
    private static final int LAST_BYTES = 64_000;
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);

    private final Settings settings;
    private final Terminal terminal;

    Logs(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    void print(String name, boolean follow) {
        var log = logOf(name);
        if (!Files.exists(log)) {
            throw new Stopped(ExitCode.NOT_RUNNING, "no log of " + name + " yet; ./sopan up starts it");
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            printLast(file);
            while (follow) {
                if (file.length() < file.getFilePointer()) {
                    file.seek(0); // a later start began a new file
                }
                printOn(file);
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(log + " is not readable", e);
        }
    }

    private Path logOf(String name) {
        if (name.equals("build")) {
            return settings.home().resolve("logs").resolve("build.log");
        }
        try {
            return settings.suite(Lifetime.DETACHED).log(PartName.of(name));
        } catch (IllegalArgumentException e) {
            throw new Stopped(ExitCode.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private void printLast(RandomAccessFile file) throws IOException {
        var last = new ArrayDeque<String>();
        file.seek(Math.max(0, file.length() - LAST_BYTES));
        for (var line = readLine(file); !line.isEmpty(); line = readLine(file)) {
            last.add(line);
            if (last.size() > LAST_LINES) {
                last.removeFirst();
            }
        }
        last.forEach(line -> terminal.print(line.stripTrailing()));
    }

    private void printOn(RandomAccessFile file) throws IOException {
        for (var line = readLine(file); !line.isEmpty(); line = readLine(file)) {
            terminal.print(line.stripTrailing());
        }
    }

    private static String readLine(RandomAccessFile file) throws IOException {
        var line = file.readLine();
        return line == null
                ? ""
                : new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8) + "\n";
    }
}
