package org.sopan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopan.stack.parts.Parts;
import org.sopan.stack.process.Await;
import org.sopan.stack.process.ChildProcess;
import org.sopan.stack.process.Lifetime;
import org.sopan.stack.process.PartFailed;
import org.sopan.stack.process.Ports;
import org.sopan.stack.process.Program;
import org.sopan.stack.process.Signal;

/// A real Apache Kafka broker in KRaft mode on the loopback address, with every topic of the suite.
///
/// Everything is kept in `directory`: data, configuration, log. One thread at a time uses a handle.
public final class LocalKafka implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private static final List<String> JVM_FLAGS = List.of(
            "-Xms128m",
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.awt.headless=true");

    private final BrokerFiles files;
    private final int port;
    private final Lifetime lifetime;
    private final Parts parts;
    private @Nullable ChildProcess process;

    private LocalKafka(Path directory, int port, Lifetime lifetime, Parts parts) {
        this.files = new BrokerFiles(directory.toAbsolutePath());
        this.port = port == 0 ? Ports.free() : port;
        this.lifetime = lifetime;
        this.parts = parts;
    }

    /// Starts a broker that ends with this JVM; port 0 takes a free one. Returns when every topic has its leaders.
    public static LocalKafka start(Path directory, int port) {
        var kafka = new LocalKafka(directory, port, Lifetime.BOUND, Parts.find());
        kafka.start();
        return kafka;
    }

    /// A handle that starts nothing yet.
    public static LocalKafka at(Path directory, int port, Lifetime lifetime, Parts parts) {
        return new LocalKafka(directory, port, lifetime, parts);
    }

    /// Starts it, on the same port and data as before.
    public void start() {
        if (isRunning()) {
            throw new PartFailed("Kafka in " + files.directory() + " runs already as process " + pid());
        }
        Ports.requireFree(port, "Kafka");
        try {
            files.write(port, Ports.free());
            var clusterId = files.clusterId();
            if (!files.isFormatted()) {
                format(clusterId);
            }
            process = startBroker(clusterId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Clean shutdown: what was acknowledged is on disk.
    public void stop() {
        if (process != null) {
            process.stop();
        }
    }

    /// `kill -9` of the broker.
    public void kill() {
        running().kill();
    }

    /// Starts it again on the same data and port; stops it first when it still runs.
    public void restart() {
        stop();
        start();
    }

    /// Stops the broker where it stands (SIGSTOP).
    public void pause() {
        running().signal(Signal.STOP);
    }

    public void resume() {
        running().signal(Signal.CONT);
    }

    @Override
    public void close() {
        stop();
    }

    public boolean isRunning() {
        return process != null && process.isAlive();
    }

    public long pid() {
        return running().pid();
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private ChildProcess running() {
        if (process == null) {
            throw new PartFailed("Kafka in " + files.directory() + " was never started");
        }
        return process;
    }

    private void format(String clusterId) throws IOException {
        var tool = ChildProcess.start(
                java(
                        "kafka.tools.StorageTool",
                        "format",
                        "--ignore-formatted",
                        "-t",
                        clusterId,
                        "-c",
                        files.configuration().toString()),
                Lifetime.BOUND);
        if (!tool.awaitExit(START_LIMIT)
                || !files.data().resolve("meta.properties").toFile().exists()) {
            throw new PartFailed("the broker's folder could not be formatted: " + tool.output());
        }
        tool.stop();
        files.rememberFormatted(clusterId);
    }

    private ChildProcess startBroker(String clusterId) {
        var started =
                ChildProcess.start(java("kafka.Kafka", files.configuration().toString()), lifetime);
        try (var admin = new BrokerAdmin(bootstrapServers())) {
            if (Await.until(START_LIMIT, () -> !started.isAlive() || admin.isReady(clusterId)) && started.isAlive()) {
                return started;
            }
            throw new PartFailed("Kafka did not start on port " + port + ": " + started.output());
        } catch (RuntimeException e) {
            started.stop();
            throw e;
        }
    }

    private Program java(String mainClass, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_FLAGS);
        command.add("-Dlog4j2.configurationFile=" + files.logConfiguration());
        command.add("-cp");
        command.add(parts.kafkaJars().resolve("*").toString());
        command.add(mainClass);
        command.addAll(List.of(arguments));
        return new Program("kafka", command, files.directory(), Map.of(), files.log(), Signal.TERM);
    }
}
