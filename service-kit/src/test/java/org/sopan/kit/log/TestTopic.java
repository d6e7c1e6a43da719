package org.sopan.kit.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.sopan.contracts.event.Topic;

/// Reads and writes a topic by hand, past the code under test.
public final class TestTopic {

    private TestTopic() {}

    /// All records of the topic, read until the condition holds for what was read so far.
    public static List<ConsumerRecord<byte[], byte[]>> read(
            Topic topic, Predicate<List<ConsumerRecord<byte[], byte[]>>> enough) {
        var parts = IntStream.range(0, topic.partitions())
                .mapToObj(number -> new Part(topic, number).kafka())
                .toList();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestSuite.kafka().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(parts);
            consumer.seekToBeginning(parts);
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            TestSuite.await("topic " + topic + " holds what is expected", () -> {
                consumer.poll(Duration.ofMillis(50)).forEach(found::add);
                return enough.test(found);
            });
            return found;
        }
    }

    public static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        var found = message.headers().lastHeader(name);
        return found == null ? "none" : new String(found.value(), StandardCharsets.UTF_8);
    }

    public static long seq(ConsumerRecord<byte[], byte[]> message) {
        return Long.parseLong(header(message, EventHeaders.SEQ));
    }

    public static long prev(ConsumerRecord<byte[], byte[]> message) {
        return Long.parseLong(header(message, EventHeaders.PREV));
    }

    /// Keys of one partition in the order in which a consumer that follows the chain applies them.
    public static List<Long> applied(List<ConsumerRecord<byte[], byte[]>> records, int partition) {
        var applied = new ArrayList<Long>();
        long last = 0;
        for (var message : records) {
            if (message.partition() == partition && seq(message) > last && prev(message) <= last) {
                last = seq(message);
                applied.add(last);
            }
        }
        return applied;
    }

    /// Sends records and waits until they are there.
    public static void send(List<ProducerRecord<byte[], byte[]>> messages) {
        send(Map.of(), messages);
    }

    /// Sends as one transaction: its marker takes an offset of its own.
    public static void sendInTransaction(List<ProducerRecord<byte[], byte[]>> messages) {
        send(Map.of("transactional.id", "test-transaction"), messages);
    }

    private static void send(Map<String, Object> more, List<ProducerRecord<byte[], byte[]>> messages) {
        var settings = new HashMap<String, Object>(more);
        settings.put("bootstrap.servers", TestSuite.kafka().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            if (!more.isEmpty()) {
                producer.initTransactions();
                producer.beginTransaction();
            }
            var sent = messages.stream().map(producer::send).toList();
            if (!more.isEmpty()) {
                producer.commitTransaction();
            }
            for (var each : sent) {
                each.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
