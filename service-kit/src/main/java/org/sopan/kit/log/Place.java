package org.sopan.kit.log;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Where a record says it stands in its source's log; a record that does not say stands at 0 of no epoch.
record Place(String epoch, long seq, long prev, long offset) {

    static final Place NONE = new Place("", 0, 0, -1);

    static Place of(ConsumerRecord<byte[], byte[]> message) {
        try {
            return new Place(
                    text(message, EventHeaders.EPOCH),
                    Long.parseLong(text(message, EventHeaders.SEQ)),
                    Long.parseLong(text(message, EventHeaders.PREV)),
                    message.offset());
        } catch (NumberFormatException e) {
            return NONE;
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> message, String header) {
        var found = message.headers().lastHeader(header);
        return found == null || found.value() == null ? "" : new String(found.value(), StandardCharsets.UTF_8);
    }
}
