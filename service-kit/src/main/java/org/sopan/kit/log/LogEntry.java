package org.sopan.kit.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A sequenced row of the log.
record LogEntry(
        long seq,
        long prev,
        Part part,
        String key,
        String type,
        Instant time,
        Body body,
        @Nullable String correlationId,
        @Nullable String causationId) {

    /// What is sent: written down, or still to be built from the service's rows.
    sealed interface Body {}

    /// JSON as it was added.
    record Written(String json) implements Body {}

    /// A run of rows of the service.
    record Rows(ChunkDraft chunk) implements Body {}
}
