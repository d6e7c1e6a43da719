package org.sopan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sopan.stack.parts.Parts;
import org.sopan.stack.process.Await;
import org.sopan.stack.process.ChildProcess;
import org.sopan.stack.process.Lifetime;
import org.sopan.stack.process.PartFailed;
import org.sopan.stack.process.PartFiles;
import org.sopan.stack.process.PartProcess;
import org.sopan.stack.process.Ports;
import org.sopan.stack.process.Program;
import org.sopan.stack.process.Signal;

/// A real Apache Kafka broker in KRaft mode on the loopback address, with every topic of the suite.
///
/// Everything is kept in one folder: data, configuration, in tests also the log.
public final class LocalKafka implements Part {

    private static final String BROKER = "kafka.Kafka";

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

    private final int port;
    private final BrokerFiles files;
    private final Parts parts;
    private final PartProcess process;
    private final boolean archivesClasses;

    private LocalKafka(PartFiles files, int port, Lifetime lifetime, Parts parts) {
        this.port = port == 0 ? Ports.free() : port;
        this.files = new BrokerFiles(files.directory());
        this.parts = parts;
        this.process = new PartProcess("kafka", files, Signal.TERM, lifetime);
        this.archivesClasses = lifetime != Lifetime.BOUND;
    }

    /// Starts a broker that ends with this JVM; port 0 takes a free one. Returns when every topic has its leaders.
    public static LocalKafka start(Path directory, int port) {
        var kafka = at(PartFiles.in(directory, "kafka"), port, Lifetime.BOUND, Parts.find());
        kafka.start();
        return kafka;
    }

    /// A handle that starts nothing, but knows a broker that runs there already.
    public static LocalKafka at(PartFiles files, int port, Lifetime lifetime, Parts parts) {
        return new LocalKafka(files, port, lifetime, parts);
    }

    @Override
    public PartName name() {
        return PartName.KAFKA;
    }

    @Override
    public void start() {
        requireStopped();
        Ports.requireFree(port, "Kafka");
        try {
            files.write(port, Ports.free());
            var clusterId = files.clusterId();
            if (!files.isFormatted()) {
                format(clusterId);
            }
            startBroker(clusterId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public PartProcess process() {
        return process;
    }

    @Override
    public boolean isCurrent() {
        return process.runs(broker());
    }

    @Override
    public boolean isReady() {
        try (var admin = new BrokerAdmin(bootstrapServers())) {
            return admin.isReady(files.clusterId());
        }
    }

    @Override
    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    private void format(String clusterId) throws IOException {
        FileTree.delete(files.data());
        var tool = ChildProcess.start(
                java(
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        clusterId,
                        "-c",
                        files.configuration().toString()),
                Lifetime.BOUND);
        var ended = tool.awaitExit(START_LIMIT);
        tool.stop();
        if (!ended || !Files.exists(files.data().resolve("meta.properties"))) {
            throw new PartFailed("the broker's folder could not be formatted: " + tool.complaint());
        }
        files.rememberFormatted(clusterId);
    }

    private void startBroker(String clusterId) {
        var started = process.launch(broker());
        try (var admin = new BrokerAdmin(bootstrapServers())) {
            if (!Await.until(START_LIMIT, () -> !started.isAlive() || admin.isReady(clusterId)) || !started.isAlive()) {
                throw new PartFailed("Kafka did not start on port " + port + ": " + started.complaint());
            }
        } catch (RuntimeException e) {
            process.stop();
            throw e;
        }
    }

    private Program broker() {
        return java(BROKER, files.configuration().toString());
    }

    private Program java(String mainClass, String... arguments) {
        var command = new ArrayList<String>();
        command.add(JavaHome.java());
        command.add("-D" + process.files().marker());
        command.add("-Dsopan.port=" + port); // part of the fingerprint: another port means another program
        command.addAll(JVM_FLAGS);
        if (archivesClasses && mainClass.equals(BROKER)) {
            command.addAll(ClassArchive.flags(process.files()));
        }
        command.add("-Dlog4j2.configurationFile=" + files.logConfiguration());
        command.add("-cp");
        command.add(parts.kafkaJars().resolve("*").toString());
        command.add(mainClass);
        command.addAll(List.of(arguments));
        return process.program(command, Map.of());
    }
}
