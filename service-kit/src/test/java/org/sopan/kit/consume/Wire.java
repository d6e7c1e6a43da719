package org.sopan.kit.consume;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.sopan.contracts.event.Topic;
import org.sopan.kit.log.Epoch;
import org.sopan.kit.log.EventHeaders;

/// Records as a relay would send them, with the place in the log chosen by the test.
record Wire(Topic topic, int partition, Epoch epoch) {

    static final Epoch FIRST = new Epoch(1, UUID.fromString("0190f3c2-a1b4-7c3d-8e5f-6a7b8c9d0e1f"));
    static final Epoch SECOND = new Epoch(2, UUID.fromString("0190f3c2-a1b4-7c3d-8e5f-6a7b8c9d0e2f"));

    static Wire to(Topic topic, int partition) {
        return new Wire(topic, partition, FIRST);
    }

    Wire under(Epoch other) {
        return new Wire(topic, partition, other);
    }

    ProducerRecord<byte[], byte[]> event(long seq, long prev, String key) {
        return event(seq, prev, key, "test.v1", "{\"name\":\"" + seq + "\"}");
    }

    ProducerRecord<byte[], byte[]> event(long seq, long prev, String key, String type, String json) {
        var message = new ProducerRecord<>(topic.topicName(), partition, bytes(key), bytes(json));
        var headers = Map.of(
                EventHeaders.ID,
                "indicators/" + epoch + "/" + seq,
                EventHeaders.TYPE,
                type,
                EventHeaders.TIME,
                "2026-11-22T10:00:00Z",
                EventHeaders.SEQ,
                Long.toString(seq),
                EventHeaders.PREV,
                Long.toString(prev),
                EventHeaders.EPOCH,
                epoch.toString());
        headers.forEach((name, value) -> message.headers().add(name, bytes(value)));
        return message;
    }

    /// A record that is no event of ours.
    ProducerRecord<byte[], byte[]> foreign(String text) {
        return new ProducerRecord<>(topic.topicName(), partition, bytes("stranger"), bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
