package org.sopan.rankings.ranking.api;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An indicator on a scorecard.
@Schema(name = "IndicatorCard", description = "An indicator on a scorecard: the figure as it counted and what it did.")
public record IndicatorCardView(
        @Schema(description = "Code of the indicator.", examples = "NFHS-ANC4")
        String indicator,

        @Schema(description = "The theme it belongs to.", examples = "health")
        String node,

        @Schema(
                description = "Name per language.",
                examples = "{\"en\": \"Mothers with at least four antenatal visits\"}")
        Map<String, String> names,

        @Schema(
                description = "Unit of the figure; null when the indicator's definition has not arrived.",
                examples = "%")
        @Nullable
        String unit,

        @Schema(description = "The figure as it counted; null when left out.", examples = "58.1") @Nullable
        Double figure,

        @Schema(description = "The period the figure is of.", examples = "2020") @Nullable
        String fromPeriod,

        @Schema(description = "State of the figure of the ranked period itself.", examples = "normal")
        String state,

        @Schema(description = "How it came to count.", examples = "own")
        String origin,

        @Schema(description = "On the scale 0 to 100, after floor and cap.", examples = "61.4") @Nullable
        Double normalised,

        @Schema(description = "Rank among all areas with a figure.", examples = "31") @Nullable
        Number rank,

        @Schema(description = "How many areas have a figure.", examples = "111")
        int of,

        @Schema(description = "Middle of all areas, normalised.", examples = "52.7") @Nullable
        Double median,

        @Schema(description = "Best of all areas, normalised.", examples = "100") @Nullable
        Double best,

        @Schema(description = "Share in the whole score by the method alone.", examples = "0.0125")
        double weight,

        @Schema(description = "The same after the weights of missing parts went to the others.", examples = "0.0133")
        double effectiveWeight,

        @Schema(description = "Part of the whole score.", examples = "0.81") @Nullable
        Double contribution,

        @Schema(description = "Figure in the base period.", examples = "39.9") @Nullable
        Double previousFigure,

        @Schema(description = "The same on the scale 0 to 100.", examples = "38.2") @Nullable
        Double previousNormalised) {}
