package org.sopan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The file `postmaster.pid` in a cluster's folder.
///
/// It names a process that lives: usually the killed predecessor, not yet reaped, and it is only a matter of waiting.
/// But the number may belong to another program since, or to a predecessor that nobody will ever reap; PostgreSQL
/// would then refuse for ever.
record PostmasterLock(Path data) {

    /// Moves the file aside, but only where the system shows (on Linux) that no living process works in the folder: a
    /// session of a killed server that still runs would damage the data.
    void dropIfForeign() {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file) || !Files.isDirectory(Path.of("/proc/self")) || someoneWorksHere()) {
            return;
        }
        try {
            Files.move(file, data.resolve("postmaster.pid.foreign"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be moved aside", e);
        }
    }

    /// PostgreSQL's processes all have the folder as their working directory; a zombie has none.
    private boolean someoneWorksHere() {
        return ProcessHandle.allProcesses().map(ProcessHandle::pid).anyMatch(this::worksHere);
    }

    private boolean worksHere(long pid) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", String.valueOf(pid), "cwd"))
                    .equals(data);
        } catch (IOException e) {
            return false; // gone, a zombie, or another user's, who could not work here
        }
    }
}
