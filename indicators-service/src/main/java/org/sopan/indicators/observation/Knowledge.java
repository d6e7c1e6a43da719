package org.sopan.indicators.observation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which state of knowledge about figures is meant, and what of it.
///
/// @param asOf as figures stood at this instant; null for now
/// @param updatedAfter only what was accepted after this instant; null for everything
/// @param changedSince only what was given its place in the log of events after this one; null for everything
/// @param history every revision and not only the newest
public record Knowledge(
        @Nullable Instant asOf,
        @Nullable Instant updatedAfter,
        @Nullable Long changedSince,
        boolean history) {

    /// Everything as it stands.
    public static final Knowledge NOW = new Knowledge(null, null, null, false);

    /// Everything as it stood at an instant, null for now.
    public static Knowledge asOf(@Nullable Instant instant) {
        return new Knowledge(instant, null, null, false);
    }
}
