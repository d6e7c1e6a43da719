package org.sopan.kit.log;

import java.util.List;
import java.util.Optional;

/// Where a use case tells what it changed. Adding is part of the caller's transaction: state and event commit together
/// or not at all, and there is no way to add outside one ([IllegalStateException]).
///
/// Add only after the row lock of the changed key is held (Hibernate: `flush()` first, or `@Version`), so that two
/// writers of one key appear in the log in the order in which they committed.
public interface EventLog {

    /// Adds an event whose payload is complete now; at most `sopan.event-log.payload-bytes` encoded.
    void add(EventDraft event);

    /// Adds many in one round trip, in the order of the list.
    void addAll(List<EventDraft> events);

    /// Adds a pointer to rows already stored; the relay asks the service's [ChunkSource] for the payload as it sends.
    void add(ChunkDraft chunk);

    /// Adds the event once for every partition of its topic. A reader that has met it in all of them has met all that
    /// was in the log before it: the marker of a freeze.
    void addToEveryPartition(EventDraft marker);

    /// Where the chunks of a submission lie, or empty while one of them has no place yet. A submission that changed
    /// nothing has no chunks and is at [Positions#NONE].
    Optional<Positions> positions(String submission);
}
