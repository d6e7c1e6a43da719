package org.sopan.engine.ranking;

import org.jspecify.annotations.Nullable;

/// One node of the tree for one area.
///
/// @param parent null for the root
/// @param score null with `notScored` saying why
/// @param rank among all areas scored at this node
/// @param weight share in the root's score by the method alone
/// @param effectiveWeight the same after the weights of missing children went to the others
/// @param contribution part of the root's score that came through this node; null while the root is not scored
/// @param present indicators below it with an own or held figure
/// @param applicable indicators below it that have a meaning for the area
/// @param renewedShare share of its effective weight whose figure is of a later period than in the base period
public record NodeCard(
        String node,
        @Nullable String parent,
        int depth,
        @Nullable Double score,
        @Nullable NotRanked notScored,
        @Nullable Double rank,
        int of,
        double weight,
        double effectiveWeight,
        @Nullable Double contribution,
        int present,
        int applicable,
        @Nullable Double previousScore,
        @Nullable Double delta,
        @Nullable Double renewedShare) {}
