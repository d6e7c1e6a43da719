package org.sopan.engine.ranking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The place of one area.
///
/// @param rank whole unless the method asks for fractional ranks
/// @param value what it is ranked by: the score, or the change
/// @param score of the period
/// @param delta change since the base period as the method measures it, or null with `deltaMissing` saying why
/// @param previousScore of the base period in this frame
/// @param previousRank by score in the base period, among the same areas
/// @param placesGained previous rank minus rank; null for ranks by change
/// @param tiedWith areas of the same rank
/// @param band code of the band its score lies in
/// @param coverage share of the weight of the applicable indicators with an own or held figure, 0..1
/// @param heldShare part of the coverage that is held
/// @param imputedShare share of the weight that a rule filled; coverage + imputed + left out = 1
/// @param lowReliabilityShare part of the coverage that a survey gives from few cases
public record Placement(
        String area,
        double rank,
        double value,
        double score,
        @Nullable Double delta,
        @Nullable NotRanked deltaMissing,
        @Nullable Double previousScore,
        @Nullable Double previousRank,
        @Nullable Double placesGained,
        List<String> tiedWith,
        @Nullable String band,
        double coverage,
        double heldShare,
        double imputedShare,
        double lowReliabilityShare) {

    public Placement {
        tiedWith = List.copyOf(tiedWith);
    }
}
