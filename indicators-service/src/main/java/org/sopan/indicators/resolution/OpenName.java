package org.sopan.indicators.resolution;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;

/// A name in the queue.
///
/// @param rows rows that named it in the newest submission that did
/// @param answer null while nobody has answered
public record OpenName(
        String id,
        ProviderCode provider,
        String spelled,
        List<AreaCode> candidates,
        int rows,
        String submission,
        Instant firstSeen,
        Instant lastSeen,
        Status status,
        @Nullable Answer answer) {

    public OpenName {
        candidates = List.copyOf(candidates);
    }

    /// Where a name stands.
    public enum Status {
        OPEN,
        CONFIRMED,
        /// It means no area.
        DISMISSED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Who answered, and what.
    ///
    /// @param area null when the name means none
    public record Answer(@Nullable AreaCode area, String person, Instant at) {}
}
