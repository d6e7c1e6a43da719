package org.sopan.rankings.ranking.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Why an area's score and rank changed, on the wire.
@Schema(
        name = "Change",
        description = "Why an area's score and rank changed since the base period. Parts sum to the whole.")
public record ChangeView(
        AreaReference area,

        @Schema(description = "Code of the programme.", examples = "NFHS")
        String programme,

        @Schema(description = "Period that is ranked.", examples = "2020")
        String period,

        @Schema(description = "Earlier period that the change is measured from; null without one.", examples = "2015")
        @Nullable
        String basePeriod,

        EditionView edition,
        MethodReference method,

        @Schema(description = "The change of score; null with `scoreMissing` saying why.") @Nullable
        ScoreChange score,

        @Schema(description = "Why there is no change of score.", examples = "no score for the base period 2015")
        @Nullable
        String scoreMissing,

        @Schema(description = "The change of rank; null with `rankMissing` saying why.") @Nullable
        RankChange rank,

        @Schema(description = "Why there is no change of rank.") @Nullable
        String rankMissing,

        @Schema(
                description = "The change in a sentence.",
                examples =
                        "Dohad gained 12.4 points between 2015 and 2020, most of it through Basic infrastructure (+6.1).")
        String summary) {

    /// A change of score in parts.
    @Schema(name = "ScoreChange", description = "A change of score: the themes sum to it, and so do the indicators.")
    public record ScoreChange(
            @Schema(description = "Score in the base period, in the frame of this ranking.", examples = "45.1")
            double before,

            @Schema(description = "Score in the ranked period.", examples = "57.5")
            double after,

            @Schema(description = "After minus before.", examples = "12.4")
            double change,

            @Schema(description = "By theme, the largest part first.")
            List<Part> themes,

            @Schema(description = "By indicator, the largest part first.")
            List<Part> indicators) {}

    /// A change of rank in parts.
    @Schema(name = "RankChange", description = "A change of rank: the parts sum to the places gained.")
    public record RankChange(
            @Schema(description = "Rank in the base period.", examples = "80")
            int before,

            @Schema(description = "Rank in the ranked period.", examples = "52")
            int after,

            @Schema(description = "Before minus after: positive is up.", examples = "28")
            int placesGained,

            @Schema(
                    description =
                            "Places gained by each own theme, by the `others`, and by areas that `entered-or-left`; the largest part first.")
            List<Part> parts,

            @Schema(description = "Areas it passed.") List<AreaReference> overtaken,

            @Schema(description = "Areas that passed it.") List<AreaReference> overtakenBy) {}

    /// What one node did to a change.
    @Schema(name = "ChangePart", description = "What one theme, indicator or group of areas did to a change.")
    public record Part(
            @Schema(
                    description = "Code of the theme or indicator, or `others`, `entered-or-left`.",
                    examples = "health")
            String node,

            @Schema(description = "Name per language; absent for groups of areas.", examples = "{\"en\": \"Health\"}")
            Map<String, String> names,

            @Schema(description = "Its part.", examples = "3.2")
            double amount,

            @Schema(
                    description = "`changed`, or `appeared` and `disappeared` where there is a value at one end only.",
                    enumeration = {"changed", "appeared", "disappeared"})
            String kind,

            @Schema(description = "Its value before, null without one.", examples = "54.3") @Nullable
            Double before,

            @Schema(description = "Its value after, null without one.", examples = "70.5") @Nullable
            Double after,

            @Schema(description = "0 where the part is exact; else the standard error of the sampling.", examples = "0")
            double standardError) {}
}
