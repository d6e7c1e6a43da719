package org.sopan.forum;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.event.Topic;

/// Reads `sopan.forum.v1` as any other service would.
public final class ForumTopic {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ForumTopic() {}

    /// The events of a key, oldest first, once there are that many.
    public static List<Told> eventsOf(String key, int count) {
        var servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        Map<String, Object> settings = Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var parts = IntStream.range(0, Topic.FORUM.partitions())
                    .mapToObj(part -> new TopicPartition(Topic.FORUM.topicName(), part))
                    .toList();
            consumer.assign(parts);
            consumer.seekToBeginning(parts);
            var found = new ArrayList<Told>();
            long start = System.nanoTime();
            while (found.size() < count && System.nanoTime() - start < PATIENCE.toNanos()) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    if (key.equals(message.key())) {
                        found.add(Told.of(message));
                    }
                }
            }
            return found;
        }
    }

    /// An event as it arrived.
    public record Told(
            String type,
            JsonNode payload,
            @Nullable String correlationId,
            @Nullable String causationId) {

        static Told of(ConsumerRecord<String, byte[]> message) {
            try {
                return new Told(
                        String.valueOf(header(message, "ce_type")),
                        JSON.readTree(message.value()),
                        header(message, "ce_correlationid"),
                        header(message, "ce_causationid"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String text(String field) {
            return payload.path(field).asText();
        }

        private static @Nullable String header(ConsumerRecord<String, byte[]> message, String name) {
            var header = message.headers().lastHeader(name);
            return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
        }
    }
}
