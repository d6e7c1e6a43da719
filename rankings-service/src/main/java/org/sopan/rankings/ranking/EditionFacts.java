package org.sopan.rankings.ranking;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sopan.kit.log.Positions;

/// Which edition a list is of, and which figures it has seen.
///
/// @param release what makes it official, or null for a live list
/// @param reflects up to where the log of observations had been read
/// @param figuresAsOf when the newest of those figures was told, or null before the first
public record EditionFacts(
        @Nullable Official release,
        Positions reflects,
        @Nullable Instant figuresAsOf) {

    public static EditionFacts live(RankedProgramme ranked) {
        return new EditionFacts(null, ranked.reflects(), ranked.toldAt());
    }

    /// A release's place in the order of things.
    ///
    /// @param number counts from 1 for each programme and period
    public record Official(String id, int number, Instant publishedAt) {}
}
