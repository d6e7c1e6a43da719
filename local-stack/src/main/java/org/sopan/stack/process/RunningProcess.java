package org.sopan.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether a process still does anything.
final class RunningProcess {

    private RunningProcess() {}

    /// A zombie – ended, but not yet noticed by its parent – counts as gone. The JDK counts it as alive, and where
    /// process 1 of a container notices nothing, it stays one for ever.
    static boolean isAlive(ProcessHandle handle) {
        return handle.isAlive() && !(state(handle.pid()) == 'Z' && threads(handle.pid()) <= 1);
    }

    /// The first thread of a killed process may be a zombie while others still hold its files and ports.
    private static long threads(long pid) {
        try (var threads = Files.list(Path.of("/proc", String.valueOf(pid), "task"))) {
            return threads.count();
        } catch (IOException e) {
            return 0;
        }
    }

    /// The state letter of Linux; a space where there is none to read.
    private static char state(long pid) {
        var stat = Path.of("/proc", String.valueOf(pid), "stat");
        try {
            var line = Files.readString(stat);
            return line.charAt(line.lastIndexOf(')') + 2);
        } catch (IOException | IndexOutOfBoundsException e) {
            return ' ';
        }
    }
}
