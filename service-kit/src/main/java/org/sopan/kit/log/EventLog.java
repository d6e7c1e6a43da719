package org.sopan.kit.log;

/// Where a use case tells what it changed. Adding is part of the caller's transaction: state and event commit together
/// or not at all, and there is no way to add outside one ([IllegalStateException]).
///
/// Add only after the row lock of the changed key is held (Hibernate: `flush()` first, or `@Version`), so that two
/// writers of one key appear in the log in the order in which they committed.
public interface EventLog {

    /// Adds an event whose payload is complete now.
    void add(EventDraft event);

    /// Adds a pointer to rows already stored; the relay asks the service's [ChunkSource] for the payload when it sends.
    void add(ChunkDraft chunk);
}
