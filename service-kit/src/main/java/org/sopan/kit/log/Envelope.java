package org.sopan.kit.log;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// Makes the Kafka record of an entry: a CloudEvent in binary mode.
final class Envelope {

    private final String service;
    private final Optional<ChunkSource> chunks;

    Envelope(String service, Optional<ChunkSource> chunks) {
        this.service = service;
        this.chunks = chunks;
    }

    /// Throws [IllegalStateException] when a chunk's rows are not all there: that is a fault nobody may send past.
    ProducerRecord<byte[], byte[]> of(Connection connection, LogEntry entry, Epoch epoch) throws SQLException {
        var value = switch (entry.body()) {
            case LogEntry.Written(var json) -> json.getBytes(StandardCharsets.UTF_8);
            case LogEntry.Rows(var chunk) -> payload(connection, entry.seq(), chunk);
        };
        var part = entry.part();
        var record = new ProducerRecord<>(
                part.topic().topicName(), part.number(), entry.time().toEpochMilli(), bytes(entry.key()), value);
        var id = service + '/' + epoch + '/' + entry.seq();
        var headers = record.headers();
        put(headers, EventHeaders.SPEC_VERSION, "1.0");
        put(headers, EventHeaders.ID, id);
        put(headers, EventHeaders.SOURCE, "/sopan/" + service);
        put(headers, EventHeaders.TYPE, entry.type());
        put(headers, EventHeaders.TIME, entry.time().toString());
        put(headers, EventHeaders.CONTENT_TYPE, "application/json");
        put(headers, EventHeaders.SEQ, Long.toString(entry.seq()));
        put(headers, EventHeaders.PREV, Long.toString(entry.prev()));
        put(headers, EventHeaders.EPOCH, epoch.toString());
        put(headers, EventHeaders.CORRELATION_ID, entry.correlationId() == null ? id : entry.correlationId());
        put(headers, EventHeaders.CAUSATION_ID, entry.causationId());
        return record;
    }

    private byte[] payload(Connection connection, long seq, ChunkDraft chunk) throws SQLException {
        var source = chunks.orElseThrow(() -> new IllegalStateException(
                "seq " + seq + " is a chunk of submission " + chunk.submission() + ", and no ChunkSource is present"));
        var payload = source.read(connection, chunk);
        if (payload.rows() != chunk.count()) {
            throw new IllegalStateException("chunk seq " + seq + " of submission " + chunk.submission() + ", rows "
                    + chunk.firstRow() + " to " + chunk.lastRow() + " of " + chunk.key() + ": found " + payload.rows()
                    + " rows, promised " + chunk.count() + "; nothing is sent past it");
        }
        return EventJson.encode(payload.content());
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, bytes(value));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
