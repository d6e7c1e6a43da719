package org.sopan.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A program that runs.
///
/// Unless it is [Lifetime#DETACHED] it never outlives this JVM: a guard waits on a pipe from this JVM, sees the pipe
/// close when the JVM is gone, even by `kill -9`, and kills it. A [Lifetime#BOUND] one is ended cleanly before, by a
/// shutdown hook.
public final class ChildProcess {

    private static final Duration END_LIMIT = Duration.ofSeconds(30);
    private static final boolean HAS_SETSID = Files.isExecutable(Path.of("/usr/bin/setsid"));

    private final Program program;
    private final ProcessHandle handle;
    private final long logStart;
    private final @Nullable Process guard;
    private final @Nullable Thread hook;

    private ChildProcess(Program program, ProcessHandle handle, long logStart, Lifetime lifetime) {
        this.program = program;
        this.handle = handle;
        this.logStart = logStart;
        this.guard = lifetime == Lifetime.DETACHED ? null : startGuard(handle.pid());
        this.hook = lifetime == Lifetime.BOUND ? new Thread(this::end, "end " + program.name()) : null;
        if (hook != null) {
            Runtime.getRuntime().addShutdownHook(hook);
        }
    }

    /// Starts `program` in a session of its own, so that Ctrl-C in a terminal reaches the launcher alone.
    public static ChildProcess start(Program program, Lifetime lifetime) {
        var log = new LogFile(program.log()).prepare();
        var logStart = log.length();
        var builder = new ProcessBuilder(inOwnSession(program.command()))
                .directory(program.directory().toFile())
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.appendTo(program.log().toFile()))
                .redirectErrorStream(true);
        builder.environment().putAll(program.environment());
        try {
            return new ChildProcess(program, builder.start().toHandle(), logStart, lifetime);
        } catch (IOException e) {
            throw new PartFailed(program.name() + " could not be started: " + e.getMessage(), e);
        }
    }

    /// Takes over a process that an earlier JVM started.
    public static ChildProcess adopt(Program program, ProcessHandle handle, Lifetime lifetime) {
        return new ChildProcess(program, handle, new LogFile(program.log()).length(), lifetime);
    }

    public long pid() {
        return handle.pid();
    }

    ProcessHandle handle() {
        return handle;
    }

    public boolean isAlive() {
        return RunningProcess.isAlive(handle);
    }

    /// What it printed since this start, at most the last 4,000 bytes.
    public String output() {
        return new LogFile(program.log()).tail(logStart);
    }

    /// The lines of [#output] that say what went wrong, else its last ones; then where to read all of it.
    public String complaint() {
        return LogFile.complaints(output()) + "\n(more in " + program.log() + ")";
    }

    public void signal(Signal signal) {
        signal.sendTo(pid());
    }

    /// Ends it cleanly; kills it when it has not ended within 15 seconds. Returns when it is gone.
    public void stop() {
        release();
        end();
    }

    /// `kill -9`, and waits until it is gone.
    public void kill() {
        release();
        signal(Signal.KILL);
        if (!awaitExit(END_LIMIT)) {
            throw new PartFailed(program.name() + " (process " + pid() + ") is still there after kill -9");
        }
    }

    /// False when it still runs after `limit`.
    public boolean awaitExit(Duration limit) {
        return Await.until(limit, () -> !isAlive());
    }

    private void end() {
        if (!isAlive()) {
            return;
        }
        signal(program.end());
        signal(Signal.CONT); // a paused process hears nothing else
        if (!awaitExit(END_LIMIT)) {
            signal(Signal.KILL);
            awaitExit(END_LIMIT);
        }
    }

    private void release() {
        if (guard != null) {
            guard.destroyForcibly();
        }
        if (hook != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The JVM is ending, and the hook is about to do what the caller asks for.
                return;
            }
        }
    }

    private static Process startGuard(long pid) {
        try {
            return new ProcessBuilder(inOwnSession(List.of("sh", "-c", "read -r line; kill -KILL " + pid)))
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            Signal.KILL.sendTo(pid);
            throw new UncheckedIOException("no guard for process " + pid, e);
        }
    }

    private static List<String> inOwnSession(List<String> command) {
        var full = new ArrayList<String>();
        if (HAS_SETSID) {
            full.add("/usr/bin/setsid");
        }
        full.addAll(command);
        return full;
    }
}
