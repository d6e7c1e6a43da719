package org.sopan.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The part is a shell that waits; its real successors are tested with PostgreSQL and Kafka.
class PartProcessTest {

    @TempDir
    private Path directory;

    private PartFiles files = PartFiles.in(Path.of("target"), "unset");
    private long started;

    @BeforeEach
    void namePart() {
        files = PartFiles.in(directory.resolve("part"), "waiter");
    }

    @AfterEach
    void endWhatRuns() {
        if (started != 0) {
            Signal.KILL.sendTo(started);
        }
    }

    @Test
    void aLaterHandleFindsTheProcessByItsRecord() {
        var first = launch();

        var later = handle();

        assertThat(later.isRunning()).isTrue();
        assertThat(later.pid()).isEqualTo(first.pid());
        assertThat(later.runs(waiter(later, "30"))).isTrue();
        assertThat(later.runs(waiter(later, "31"))).isFalse();
    }

    @Test
    void aLaterHandleFindsAProcessWhoseRecordWasLost() throws IOException {
        var first = launch();
        Files.delete(files.record());

        var later = handle();

        assertThat(later.pid()).isEqualTo(first.pid());
        assertThat(later.runs(waiter(later, "30"))).isFalse();
    }

    @Test
    void aProcessNumberThatBelongsToAnotherProgramNowIsNotMistakenForThePart() throws IOException {
        Files.createDirectories(files.directory());
        var self = ProcessHandle.current();
        new ProcessRecord(
                        self.pid(),
                        self.info().startInstant().orElse(Instant.EPOCH).minusSeconds(60),
                        "x")
                .write(files.record());

        assertThat(handle().isRunning()).isFalse();
    }

    @Test
    void aRecordCutShortByACrashIsNoRecord() throws IOException {
        Files.createDirectories(files.directory());
        Files.writeString(files.record(), "pid=12");

        assertThat(handle().isRunning()).isFalse();
    }

    @Test
    void aSecondLaunchIsRefused() {
        var part = launch();

        assertThatThrownBy(() -> part.launch(waiter(part, "30")))
                .hasMessageContaining("runs already as process " + part.pid());
    }

    @Test
    void stoppingAPausedProcessEndsItToo() {
        var part = launch();
        part.pause();

        part.stop();

        assertThat(part.isRunning()).isFalse();
        assertThat(files.record()).doesNotExist();
    }

    @Test
    void aGuardedProcessIsKilledWhenItsJvmIs() throws IOException {
        var jvm = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartsASleeper.class.getName(),
                        directory.toString())
                .start();
        var sleeper =
                ProcessHandle.of(Long.parseLong(jvm.inputReader().readLine())).orElseThrow();
        assertThat(RunningProcess.isAlive(sleeper)).isTrue();

        jvm.destroyForcibly();

        assertThat(Await.until(Duration.ofSeconds(10), () -> !RunningProcess.isAlive(sleeper)))
                .isTrue();
    }

    private PartProcess handle() {
        return new PartProcess("waiter", files, Signal.TERM, Lifetime.DETACHED);
    }

    private PartProcess launch() {
        var part = handle();
        part.launch(waiter(part, "30"));
        started = part.pid();
        return part;
    }

    private Program waiter(PartProcess part, String seconds) {
        var script = "trap 'kill $!; exit 0' TERM; sleep $1 & wait";
        return part.program(List.of("sh", "-c", script, files.marker(), seconds), Map.of());
    }
}
