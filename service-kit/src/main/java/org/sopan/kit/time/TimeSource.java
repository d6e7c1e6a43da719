package org.sopan.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.sopan.contracts.vocabulary.Ids;

/// The one place where a service meets the system's clock and its randomness.
@ApplicationScoped
public class TimeSource {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    Ids ids(Clock clock) {
        return new TimeOrderedIds(clock, new SecureRandom());
    }
}
