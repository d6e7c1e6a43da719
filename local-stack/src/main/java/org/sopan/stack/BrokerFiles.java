package org.sopan.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// What lies in a broker's folder: its configuration, its log configuration, its identity, its data.
record BrokerFiles(Path directory) {

    Path data() {
        return directory.resolve("data");
    }

    Path configuration() {
        return directory.resolve("server.properties");
    }

    Path logConfiguration() {
        return directory.resolve("log4j2.xml");
    }

    Path log() {
        return directory.resolve("kafka.log");
    }

    /// Written last when the data folder is formatted: its presence says that formatting was finished.
    private Path identity() {
        return directory.resolve("cluster.id");
    }

    boolean isFormatted() {
        return Files.exists(identity());
    }

    void rememberFormatted(String clusterId) throws IOException {
        Files.writeString(identity(), clusterId);
    }

    /// The identity of the cluster on disk, else a new one in Kafka's spelling of a UUID.
    String clusterId() {
        try {
            return isFormatted() ? Files.readString(identity()).strip() : newId();
        } catch (IOException e) {
            throw new UncheckedIOException(identity() + " is not readable", e);
        }
    }

    /// Written at every start: settings belong to the version of the code, ports may have changed.
    void write(int port, int controllerPort) throws IOException {
        Files.createDirectories(directory);
        Files.write(configuration(), settings(port, controllerPort));
        try (var in = Objects.requireNonNull(BrokerFiles.class.getResourceAsStream("broker-log4j2.xml"))) {
            Files.write(logConfiguration(), in.readAllBytes());
        }
    }

    private List<String> settings(int port, int controllerPort) {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names=CONTROLLER",
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs=" + data(),
                "auto.create.topics.enable=false",
                // One broker: one copy of everything.
                "default.replication.factor=1",
                "min.insync.replicas=1",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=1",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=1",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "share.coordinator.state.topic.num.partitions=1",
                // A broker that was killed is let in again after one second, not nine.
                "broker.session.timeout.ms=1000",
                "broker.heartbeat.interval.ms=200",
                // A consumer that was killed gives its partitions up after six seconds, not forty-five.
                "group.initial.rebalance.delay.ms=0",
                "group.consumer.session.timeout.ms=6000",
                "group.consumer.min.session.timeout.ms=6000",
                "group.consumer.heartbeat.interval.ms=1000",
                "group.consumer.min.heartbeat.interval.ms=1000",
                // The log is the suite's memory between services: nothing leaves it unless a topic says so.
                "log.retention.ms=-1",
                "log.retention.bytes=-1",
                "log.cleaner.dedupe.buffer.size=16777216",
                "num.network.threads=2",
                "num.io.threads=4",
                "background.threads=4");
    }

    private static String newId() {
        var uuid = UUID.randomUUID();
        var bytes =
                ByteBuffer.allocate(16).putLong(uuid.getMostSignificantBits()).putLong(uuid.getLeastSignificantBits());
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
        // A leading dash would be read as an option by Kafka's own tools.
        return text.startsWith("-") ? newId() : text;
    }
}
