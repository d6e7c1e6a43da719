package org.sopan.kit.log;

import java.time.Duration;

/// Waits that double from a first to a longest one, until something succeeds.
public final class Backoff {

    private final Duration first;
    private final Duration most;
    private Duration next;

    public Backoff(Duration first, Duration most) {
        this.first = first;
        this.most = most;
        this.next = first;
    }

    /// How long to wait after one more failure.
    public Duration failed() {
        var wait = next;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(most) < 0 ? doubled : most;
        return wait;
    }

    /// Whether nothing has failed since the last success.
    public boolean isFresh() {
        return next.equals(first);
    }

    public void succeeded() {
        next = first;
    }
}
