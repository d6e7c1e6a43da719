package org.sopan.rankings.ranking;

import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.engine.ranking.Measure;

/// Which ranked list of a period is meant.
///
/// @param node code of a theme or an indicator, or of the method's root
/// @param within rank only areas in here, or null for everyone
public record ListKey(
        Measure measure, String node, @Nullable AreaCode within) {}
