package org.sopan.kit.log;

import org.jspecify.annotations.Nullable;
import org.sopan.contracts.event.Topic;

/// A run of stored rows that will be one event: at most 1,000 rows and 512 kB encoded.
///
/// @param key partition key, for observations the state
/// @param firstRow first row number in the submission, inclusive
/// @param lastRow last row number, inclusive; rows of other keys may lie between
/// @param count exactly how many rows the relay must find, or it stops and alarms
/// @param root Merkle root over the rows in canonical form, hex; null until the ledger exists
public record ChunkDraft(
        Topic topic,
        String key,
        String type,
        String submission,
        int firstRow,
        int lastRow,
        int count,
        @Nullable String root,
        @Nullable String correlationId) {}
