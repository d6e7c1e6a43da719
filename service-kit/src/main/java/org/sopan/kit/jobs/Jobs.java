package org.sopan.kit.jobs;

import java.time.Instant;

/// Asks for work at a time. Inside a transaction the request commits with it; each is done at least once, by one
/// instance at a time, and again after a failure.
public interface Jobs {

    /// Asks for one run of the [DelayedJob] of this kind; a second request for the same id while the first waits moves
    /// it to the new time.
    void at(String kind, String id, Instant when);

    /// Takes a request back that has not begun.
    void cancel(String kind, String id);
}
