package org.sopan.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The one process of a part: started and written down, found again by a later JVM, signalled, ended.
///
/// One thread at a time uses it.
public final class PartProcess {

    private final String name;
    private final PartFiles files;
    private final Signal end;
    private final Lifetime lifetime;
    private @Nullable ChildProcess process;
    private String fingerprint = "";

    /// Finds the process that runs already, if one does; `end` is the signal by which it ends cleanly.
    public PartProcess(String name, PartFiles files, Signal end, Lifetime lifetime) {
        this.name = name;
        this.files = files;
        this.end = end;
        this.lifetime = lifetime;
        find();
    }

    public PartFiles files() {
        return files;
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return running().pid();
    }

    /// Whether what runs is what `program` would start.
    public boolean runs(Program program) {
        return isRunning() && fingerprint.equals(program.fingerprint());
    }

    /// A program of this part: runs in its folder, writes to its log.
    public Program program(List<String> command, Map<String, String> environment) {
        return new Program(name, command, files.directory(), environment, files.log(), end);
    }

    /// Starts `program` as the process of this part.
    public ChildProcess launch(Program program) {
        if (isRunning()) {
            throw new PartFailed(name + " in " + files.directory() + " runs already as process " + pid());
        }
        try {
            Files.createDirectories(files.directory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var started = ChildProcess.start(program, lifetime);
        ProcessRecord.of(started.handle(), program).write(files.record());
        process = started;
        fingerprint = program.fingerprint();
        return started;
    }

    /// Ends it cleanly; nothing happens when it does not run.
    public void stop() {
        if (process != null) {
            process.stop();
            forget();
        }
    }

    /// `kill -9`, leaving the record behind, as a crash would.
    public void kill() {
        running().kill();
    }

    /// SIGSTOP.
    public void pause() {
        running().signal(Signal.STOP);
    }

    /// SIGCONT.
    public void resume() {
        running().signal(Signal.CONT);
    }

    private ChildProcess running() {
        if (process == null) {
            throw new PartFailed(name + " in " + files.directory() + " does not run");
        }
        return process;
    }

    private void find() {
        var record = ProcessRecord.read(files.record());
        var recorded = record.flatMap(ProcessRecord::process).filter(RunningProcess::isAlive);
        var found = recorded.or(this::findByMarker);
        found.ifPresent(handle -> {
            process = ChildProcess.adopt(program(List.of(), Map.of()), handle, lifetime);
            fingerprint = recorded.isPresent()
                    ? record.map(ProcessRecord::fingerprint).orElse("")
                    : "";
        });
    }

    /// Only a crash between a start and its record leaves a process that has to be found this way.
    private Optional<ProcessHandle> findByMarker() {
        if (!Files.isDirectory(files.directory())) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses()
                .filter(handle -> handle.info().commandLine().orElse("").contains(files.marker() + " "))
                .filter(RunningProcess::isAlive)
                .findFirst();
    }

    private void forget() {
        try {
            Files.deleteIfExists(files.record());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
