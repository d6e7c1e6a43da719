package org.sopan.gateway.keys;

import java.time.Duration;
import java.time.Instant;

/// What the ring says about a key that was presented.
public sealed interface Verdict {

    record Accepted(ApiKey key) implements Verdict {}

    /// No such key, or a wrong secret: the two are not told apart.
    record Unknown() implements Verdict {}

    record Expired(String id, Instant at) implements Verdict {}

    record Revoked(String id, Instant at) implements Verdict {}

    /// The ring was not refreshed for longer than it may serve, so nothing can be said about any key.
    record Stale(Duration allowed) implements Verdict {}
}
