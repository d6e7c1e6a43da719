package org.sopan.rankings.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.sopan.contracts.event.Topic;
import org.sopan.kit.log.EventHeaders;
import org.sopan.testkit.RunningParts;

/// Reads what this service told, as a stranger on the topic does: from the first record.
public final class TopicReader {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int POLLS = 150;

    private TopicReader() {}

    /// Every event up to and including the first that fits, of all partitions; fails when none comes.
    public static List<Told> readUntil(Topic topic, Predicate<Told> fits) {
        var settings =
                Map.<String, Object>of("bootstrap.servers", RunningParts.get().bootstrapServers());
        var told = new ArrayList<Told>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var parts = IntStream.range(0, topic.partitions())
                    .mapToObj(partition -> new TopicPartition(topic.topicName(), partition))
                    .toList();
            consumer.assign(parts);
            consumer.seekToBeginning(parts);
            for (int poll = 0; poll < POLLS; poll++) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> told.add(Told.of(message)));
                if (told.stream().anyMatch(fits)) {
                    return told;
                }
            }
        }
        throw new AssertionError(topic.topicName() + " did not carry what was waited for, but " + told.size()
                + " others: " + told.stream().map(Told::type).distinct().toList());
    }

    /// An event as it stands on the topic.
    public record Told(String type, String key, JsonNode payload) {

        static Told of(ConsumerRecord<byte[], byte[]> message) {
            var type = Objects.requireNonNull(message.headers().lastHeader(EventHeaders.TYPE));
            try {
                return new Told(
                        new String(type.value(), StandardCharsets.UTF_8),
                        new String(message.key(), StandardCharsets.UTF_8),
                        JSON.readTree(message.value()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
