package org.sopan.kit.consume;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.event.Topic;

/// A received CloudEvent, payload still encoded.
///
/// @param id `<service>/<epoch>/<seq>`
/// @param seq position in the source's log; the position used everywhere a reader says "as of here"
public record Event(
        Topic topic,
        int partition,
        String id,
        long seq,
        String key,
        String type,
        Instant time,
        @Nullable String correlationId,
        @Nullable String causationId,
        Payload payload) {

    /// JSON bytes that decode to a record of `contracts`.
    public interface Payload {

        /// Decodes, or throws [UndecodableEvent], which sends the event to the dead letters.
        <T> T as(Class<T> type);
    }
}
