package org.sopan.kit.consume;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.sopan.kit.log.Epoch;
import org.sopan.kit.log.EventHeaders;
import org.sopan.kit.log.Part;

/// A record from Kafka, its envelope opened.
sealed interface Received {

    /// One of ours, with its place in the source's log.
    record Ours(Event event, JsonPayload payload, long prev, Epoch epoch, long offset) implements Received {}

    /// Not one of ours: its envelope says too little. If it was one of ours once, the next event shows the gap.
    record Foreign(Part part, long offset, JsonPayload payload, String reason) implements Received {}

    static Received of(ConsumerRecord<byte[], byte[]> message) {
        var part = Part.of(new TopicPartition(message.topic(), message.partition()));
        var payload = new JsonPayload(message.value() == null ? new byte[0] : message.value());
        try {
            var event = new Event(
                    part.topic(),
                    part.number(),
                    required(message, EventHeaders.ID),
                    Long.parseLong(required(message, EventHeaders.SEQ)),
                    message.key() == null ? "" : new String(message.key(), StandardCharsets.UTF_8),
                    required(message, EventHeaders.TYPE),
                    Instant.parse(required(message, EventHeaders.TIME)),
                    header(message, EventHeaders.CORRELATION_ID),
                    header(message, EventHeaders.CAUSATION_ID),
                    payload);
            long prev = Long.parseLong(required(message, EventHeaders.PREV));
            var epoch = Epoch.parse(required(message, EventHeaders.EPOCH));
            return new Ours(event, payload, prev, epoch, message.offset());
        } catch (IllegalArgumentException | DateTimeException e) {
            return new Foreign(part, message.offset(), payload, String.valueOf(e.getMessage()));
        }
    }

    private static String required(ConsumerRecord<byte[], byte[]> message, String name) {
        var value = header(message, name);
        if (value == null) {
            throw new IllegalArgumentException("the record has no header " + name);
        }
        return value;
    }

    @Nullable
    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        var found = message.headers().lastHeader(name);
        return found == null || found.value() == null ? null : new String(found.value(), StandardCharsets.UTF_8);
    }
}
