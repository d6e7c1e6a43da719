package org.sopan.rankings.ranking.api;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The programme or a theme on a scorecard.
@Schema(name = "NodeCard", description = "The programme or a theme on a scorecard. Scores are 0 to 100, shares 0 to 1.")
public record NodeCardView(
        @Schema(description = "Code, `all` for the whole programme.", examples = "health")
        String node,

        @Schema(description = "The node above it; null for the whole programme.", examples = "all") @Nullable
        String parent,

        @Schema(description = "Name per language.", examples = "{\"en\": \"Health\"}")
        Map<String, String> names,

        @Schema(description = "Score; null with `notScored` saying why.", examples = "70.5") @Nullable
        Double score,

        @Schema(description = "Why there is no score, such as `below-coverage`.", examples = "below-coverage") @Nullable
        String notScored,

        @Schema(description = "Rank by score among all areas; null without a score.", examples = "8") @Nullable
        Number rank,

        @Schema(description = "How many areas have a score here.", examples = "112")
        int of,

        @Schema(description = "Middle score of all areas.", examples = "58.3") @Nullable
        Double median,

        @Schema(description = "Best score of all areas.", examples = "88.1") @Nullable
        Double best,

        @Schema(description = "Share in the whole score by the method alone.", examples = "0.2")
        double weight,

        @Schema(description = "The same after the weights of missing parts went to the others.", examples = "0.2")
        double effectiveWeight,

        @Schema(description = "Part of the whole score that came through this node.", examples = "14.1") @Nullable
        Double contribution,

        @Schema(description = "Indicators below it with a figure.", examples = "15")
        int present,

        @Schema(description = "Indicators below it that have a meaning for the area.", examples = "16")
        int applicable,

        @Schema(description = "Score in the base period.", examples = "66.2") @Nullable
        Double previousScore,

        @Schema(description = "Change since the base period, as the method measures it.", examples = "4.3") @Nullable
        Double delta,

        @Schema(description = "Share of its weight whose figure is newer than in the base period.", examples = "1")
        @Nullable
        Double renewedShare) {}
