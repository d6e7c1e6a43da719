package org.sopan.rankings.ranking;

import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.engine.ranking.Measure;

/// Which list is asked for.
///
/// @param period null for the latest
/// @param node null for the whole programme
/// @param within null for everyone
public record RankingQuery(
        ProgrammeCode programme,
        @Nullable Period period,
        Measure measure,
        @Nullable String node,
        @Nullable AreaCode within) {}
