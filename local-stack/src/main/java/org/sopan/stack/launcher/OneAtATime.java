package org.sopan.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Lets one launcher at a time start or stop the parts of a folder. The system releases the lock when its holder dies.
final class OneAtATime {

    private static final Duration WAIT_LIMIT = Duration.ofSeconds(60);

    private OneAtATime() {}

    /// Makes `home` when it is not there, and does `work` when no other launcher is at work in it.
    static void run(Path home, Runnable work) {
        try {
            if (!Files.isDirectory(home)) {
                Files.createDirectories(
                        home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            try (var channel = FileChannel.open(
                    home.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                waitFor(channel, home);
                work.run();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(home + " cannot be written to", e);
        }
    }

    private static void waitFor(FileChannel channel, Path home) throws IOException {
        var deadline = System.nanoTime() + WAIT_LIMIT.toNanos();
        FileLock lock = channel.tryLock();
        while (lock == null) {
            if (System.nanoTime() > deadline) {
                throw new Stopped(
                        ExitCode.FAILED,
                        "another ./sopan has been starting or stopping parts in " + home + " for "
                                + WAIT_LIMIT.toSeconds() + " s; try again when it is done");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            lock = channel.tryLock();
        }
    }
}
