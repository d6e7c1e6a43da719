package org.sopan.indicators.intake.store;

import java.time.Clock;
import java.time.Duration;

/// What a killed service left of a push: no answer was given for it, so nobody misses it.
final class LeftBehind {

    /// Longer than any push may last, so that another replica's rows stay.
    private static final Duration LONG_AGO = Duration.ofDays(1);

    private LeftBehind() {}

    /// Ids below this one are of pushes that ended long ago: ids begin with the time (UUID version 7), so that they
    /// sort
    /// by it.
    static String before(Clock clock) {
        return "sub_%012x".formatted(clock.instant().minus(LONG_AGO).toEpochMilli());
    }
}
