package org.sopan.forum.cases;

import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;

/// How an area stands in a node of a release.
///
/// @param node `all` or the programme's own theme
/// @param rankByScore null when it is not ranked by score
/// @param previousRank by score in the base period, null without one
/// @param rankByDelta null when it is not ranked by progress
public record Placing(
        AreaCode area,
        String node,
        @Nullable Double score,
        @Nullable Integer rankByScore,
        @Nullable Integer previousRank,
        @Nullable Double delta,
        @Nullable Integer rankByDelta) {

    public @Nullable Integer rankBy(Measure measure) {
        return switch (measure) {
            case SCORE -> rankByScore;
            case DELTA -> rankByDelta;
        };
    }
}
