package org.sopan.rankings.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.sopan.contracts.event.Topic;
import org.sopan.kit.log.EventHeaders;
import org.sopan.kit.log.Positions;
import org.sopan.testkit.RunningParts;

/// Tells the real broker what the indicators-service would: the same envelopes, dense `seq`, `prev` per partition.
/// It takes up where the log stands, so that a restarted test goes on in it.
public final class IndicatorsLog implements AutoCloseable {

    private static final String EPOCH = "1.01930000-0000-7000-8000-000000000001";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ObjectMapper json = new ObjectMapper();
    private final KafkaProducer<byte[], byte[]> producer;
    private final Map<TopicPartition, Long> last = new HashMap<>();
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();
    private long seq;

    public IndicatorsLog() {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", RunningParts.get().bootstrapServers(), "linger.ms", 5, "acks", "all");
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        takeUp(settings);
    }

    /// Sends an event and says where it stands in its topic.
    public Positions tell(Topic topic, String key, String type, Object payload) {
        return tellAs(topic, key, type, bytes(payload));
    }

    /// Sends bytes that may be no event at all.
    public Positions tellAs(Topic topic, String key, String type, byte[] payload) {
        var keyBytes = key.getBytes(StandardCharsets.UTF_8);
        int partition = Utils.toPositive(Utils.murmur2(keyBytes)) % topic.partitions();
        var part = new TopicPartition(topic.topicName(), partition);
        seq++;
        var message = new ProducerRecord<>(topic.topicName(), partition, keyBytes, payload);
        header(message, EventHeaders.SPEC_VERSION, "1.0");
        header(message, EventHeaders.ID, "indicators/" + EPOCH + "/" + seq);
        header(message, EventHeaders.SOURCE, "/sopan/indicators");
        header(message, EventHeaders.TYPE, type);
        header(message, EventHeaders.TIME, Instant.now().toString());
        header(message, EventHeaders.CONTENT_TYPE, "application/json");
        header(message, EventHeaders.SEQ, String.valueOf(seq));
        header(message, EventHeaders.PREV, String.valueOf(last.getOrDefault(part, 0L)));
        header(message, EventHeaders.EPOCH, EPOCH);
        last.put(part, seq);
        sent.add(producer.send(message));
        return Positions.of(Map.of(partition, seq));
    }

    /// A revision number above all that were told before, by whichever test.
    int nextRevision() {
        return Math.toIntExact(seq + 1);
    }

    /// Where everything told to a topic so far stands.
    public Positions positions(Topic topic) {
        var positions = new TreeMap<Integer, Long>();
        last.forEach((part, told) -> {
            if (part.topic().equals(topic.topicName())) {
                positions.put(part.partition(), told);
            }
        });
        return new Positions(positions);
    }

    /// Waits until the broker has everything.
    @Override
    public void close() {
        producer.close();
        sent.forEach(IndicatorsLog::check);
    }

    private static void check(Future<RecordMetadata> acknowledgement) {
        if (acknowledgement.state() != Future.State.SUCCESS) {
            throw new IllegalStateException("an event was not acknowledged", acknowledgement.exceptionNow());
        }
    }

    private void takeUp(Map<String, Object> settings) {
        var reading = new HashMap<>(settings);
        reading.remove("linger.ms");
        reading.remove("acks");
        try (var consumer = new KafkaConsumer<>(reading, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var parts = Arrays.stream(new Topic[] {Topic.CATALOGUE, Topic.OBSERVATIONS})
                    .flatMap(topic -> IntStream.range(0, topic.partitions())
                            .mapToObj(partition -> new TopicPartition(topic.topicName(), partition)))
                    .toList();
            consumer.assign(parts);
            consumer.seekToBeginning(parts);
            var ends = consumer.endOffsets(parts, PATIENCE);
            while (parts.stream().anyMatch(part -> consumer.position(part) < ends.getOrDefault(part, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    long told = Long.parseLong(
                            text(message.headers().lastHeader(EventHeaders.SEQ).value()));
                    last.put(new TopicPartition(message.topic(), message.partition()), told);
                    seq = Math.max(seq, told);
                });
            }
        }
    }

    private byte[] bytes(Object payload) {
        try {
            return json.writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void header(ProducerRecord<byte[], byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
