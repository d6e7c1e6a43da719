package org.sopan.rankings.ranking.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An area with its place on the wire.
@Schema(name = "RankedArea", description = "An area with its place. Shares are 0 to 1, scores 0 to 100.")
public record RankedAreaView(
        AreaReference area,

        @Schema(description = "The state it lies in; null when that has not arrived.") @Nullable
        AreaReference state,

        @Schema(description = "1 is best; equal values share a rank.", examples = "12", minimum = "1")
        Number rank,

        @Schema(description = "How many areas have a rank.", examples = "112")
        int of,

        @Schema(description = "Codes of the areas with the same rank.")
        List<String> tiedWith,

        @Schema(description = "Score in the period.", examples = "61.25", minimum = "0", maximum = "100")
        double score,

        @Schema(
                description =
                        "Change of score since the base period, as the method measures it; null with `deltaMissing` saying why.",
                examples = "4.5")
        @Nullable
        Double delta,

        @Schema(
                description = "Why there is no change, such as `no-baseline`; null when there is one.",
                examples = "no-baseline")
        @Nullable
        String deltaMissing,

        @Schema(description = "Score in the base period, by the same method and frame.", examples = "56.75") @Nullable
        Double previousScore,

        @Schema(description = "Rank by score in the base period, among the same areas.", examples = "9") @Nullable
        Number previousRank,

        @Schema(description = "Previous rank minus rank: positive is up; null in lists by delta.", examples = "-3")
        @Nullable
        Number placesGained,

        @Schema(
                description = "Code of the band the score lies in; null where the method names none.",
                examples = "performer")
        @Nullable
        String band,

        @Schema(description = "Share of the weight of applicable indicators that has a figure.", examples = "0.97")
        double coverage,

        @Schema(description = "Part of the coverage whose figure is an earlier one that still counts.", examples = "0")
        double heldShare,

        @Schema(description = "Share of the weight that was filled by a rule for want of a figure.", examples = "0")
        double imputedShare,

        @Schema(description = "Part of the coverage that a survey gives from few cases.", examples = "0.03")
        double lowReliabilityShare,

        @Schema(description = "Lowest and highest rank that are plausible; null with `rankIntervalMissing` saying why.")
        @Nullable
        List<Integer> rankInterval,

        @Schema(
                description =
                        "Why there is no interval: `not-computed` until an error model or a simulation is part of the method.",
                examples = "not-computed")
        @Nullable
        String rankIntervalMissing) {}
