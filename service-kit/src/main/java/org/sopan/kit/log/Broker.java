package org.sopan.kit.log;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.sopan.contracts.event.Topic;

/// The relay's way to Kafka: an idempotent producer, and questions about what is really there.
final class Broker implements AutoCloseable {

    private final Duration timeout;
    private final Map<String, Object> connection;
    private final Producer<byte[], byte[]> producer;
    private final Admin admin;

    Broker(String bootstrapServers, Duration timeout) {
        this.timeout = timeout;
        this.connection = Map.of(
                "bootstrap.servers", bootstrapServers,
                "reconnect.backoff.ms", 50,
                "reconnect.backoff.max.ms", 500,
                "socket.connection.setup.timeout.ms", 2_000,
                "request.timeout.ms", millis(timeout.dividedBy(2)));
        this.admin = Admin.create(with(Map.of("default.api.timeout.ms", millis(timeout))));
        this.producer = new KafkaProducer<>(
                with(Map.of(
                        "enable.idempotence",
                        true,
                        "acks",
                        "all",
                        "compression.type",
                        "zstd",
                        "linger.ms",
                        0,
                        "batch.size",
                        131_072,
                        "max.request.size",
                        2_097_152,
                        "max.block.ms",
                        millis(timeout),
                        "delivery.timeout.ms",
                        millis(timeout))),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /// Makes missing topics and says what each partition holds.
    Map<Part, Extent> look(Set<Topic> topics) {
        var described = TopicCreation.ensure(admin, topics);
        var topicIds = new HashMap<TopicPartition, String>();
        described
                .values()
                .forEach(topic -> topic.partitions()
                        .forEach(info -> topicIds.put(
                                new TopicPartition(topic.name(), info.partition()),
                                topic.topicId().toString())));
        var earliest = offsets(topicIds.keySet(), OffsetSpec.earliest());
        var latest = offsets(topicIds.keySet(), OffsetSpec.latest());
        var extents = new TreeMap<Part, Extent>();
        topicIds.forEach((partition, topicId) -> extents.put(
                Part.of(partition),
                new Extent(
                        topicId,
                        requireNonNull(earliest.get(partition)).offset(),
                        requireNonNull(latest.get(partition)).offset())));
        return extents;
    }

    Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> message) {
        return producer.send(message);
    }

    /// The records from `from`, inclusive, to `to`, exclusive; fewer when the log has fewer.
    List<ConsumerRecord<byte[], byte[]>> read(Part part, long from, long to) {
        var settings = with(Map.of("auto.offset.reset", "none", "enable.auto.commit", false));
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partition = part.kafka();
            consumer.assign(List.of(partition));
            consumer.seek(partition, from);
            long deadline = System.nanoTime() + timeout.toNanos();
            while (consumer.position(partition) < to) {
                if (System.nanoTime() > deadline) {
                    throw new KafkaException("cannot read " + part + " from offset " + from + " to " + to + " within "
                            + timeout.toSeconds() + " s");
                }
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        } catch (OffsetOutOfRangeException e) {
            return List.of();
        }
        found.removeIf(message -> message.offset() >= to);
        return found;
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
        admin.close(Duration.ZERO);
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(Collection<TopicPartition> partitions, OffsetSpec spec) {
        try {
            return admin.listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), any -> spec)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot read the extent of " + partitions, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while reading the extent of " + partitions, e);
        }
    }

    private Map<String, Object> with(Map<String, Object> more) {
        var all = new TreeMap<String, Object>(connection);
        all.putAll(more);
        return all;
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }

    /// What one partition holds: offsets from `earliest`, inclusive, to `latest`, exclusive.
    record Extent(String topicId, long earliest, long latest) {}
}
