package org.sopan.indicators.acceptance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;

/// Makes "as of an instant" have one answer: a submission gets its instant before it is committed, so whoever asks
/// meanwhile waits until it is.
@ApplicationScoped
public class AwaitSettled {

    private final Acceptances acceptances;
    private final AcceptanceLimits limits;

    AwaitSettled(Acceptances acceptances, AcceptanceLimits limits) {
        this.acceptances = acceptances;
        this.limits = limits;
    }

    /// Waits, for as long as is allowed, until all that was accepted until an instant can be read; false when it
    /// cannot.
    public boolean until(Instant instant) {
        long end = System.nanoTime() + limits.settleWithin().toNanos();
        while (!acceptances.settled(instant)) {
            if (System.nanoTime() >= end) {
                return false;
            }
            LockSupport.parkNanos(limits.lookEvery().toNanos());
        }
        return true;
    }

    /// The present instant, to be awaited.
    public Instant now() {
        return acceptances.now();
    }

    /// How long was waited at most.
    public Duration patience() {
        return limits.settleWithin();
    }
}
