package org.sopan.forum.cases.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.places.api.ForumArea;

/// A support case on the wire.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Targeted support for an area and theme, with the reasons it was opened for.")
public record SupportCaseView(
        @Schema(examples = "cas_0193d4a133c07b3e8a4f2f6d1c9e0a33", maxLength = 60)
        String id,

        ForumArea area,

        @Schema(examples = "overall", description = "Thematic area, or overall.", maxLength = 50)
        String theme,

        @Schema(examples = "OPENED", description = "As listed at /v1/codelists/support-case-states.", maxLength = 30)
        String status,

        @Schema(description = "States it may move to next.", maxItems = 10)
        List<String> next,

        @Schema(
                examples =
                        "Support for Dohad (D445) – Rank 105 of 112 by score in NFHS 2020 (all), 88 before: rule NFHS-LOWEST-TENTH, version 1",
                description = "In the language of the answer.",
                maxLength = 800)
        String title,

        @Schema(examples = "release", description = "release or request.", maxLength = 10)
        String openedBy,

        @Schema(description = "What was asked for; absent when a release opened it.", maxLength = 5000) @Nullable
        String request,

        @Schema(description = "What came of it, once it is closed or declined.", maxLength = 2000) @Nullable
        String outcome,

        @Schema(description = "What rules saw in releases, oldest first.", maxItems = 1000)
        List<ReasonView> reasons,

        @Schema(examples = "1", minimum = "1", maximum = "1000000")
        long revision,

        @Schema(
                examples = "rankings/3f6c1d2a/42",
                description = "That of the release that opened it, else its own: one id from the release to the "
                        + "effect study.",
                maxLength = 200)
        String correlationId,

        @Schema(examples = "2026-11-22T10:15:31Z") Instant openedAt,
        @Schema(examples = "2026-11-22T10:15:31Z") Instant changedAt) {

    /// What a rule saw.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CaseReasonView", description = "What a rule saw in a release.")
    public record ReasonView(
            @Schema(examples = "rel_0193d4a07c117a529a4e5b1f6f0a2c01", maxLength = 60)
            String release,

            @Schema(examples = "NFHS", maxLength = 20) String programme,
            @Schema(examples = "2020", maxLength = 20) String period,

            @Schema(examples = "NFHS-LOWEST-TENTH", maxLength = 60)
            String rule,

            @Schema(examples = "1", minimum = "1", maximum = "100000")
            int ruleVersion,

            @Schema(examples = "all", description = "all, or the programme's own theme.", maxLength = 50)
            String node,

            @Schema(examples = "score", maxLength = 5) String measure,

            @Schema(examples = "105", minimum = "1", maximum = "1000000")
            int rank,

            @Schema(examples = "112", minimum = "1", maximum = "1000000")
            int of,

            @Schema(examples = "88", minimum = "1", maximum = "1000000", description = "By score in the base period.")
            @Nullable
            Integer previousRank,

            @Schema(examples = "38.25") @Nullable Double score,
            @Schema(examples = "-1.5") @Nullable Double delta,

            @Schema(
                    examples = "false",
                    description = "Equal ranks straddle the cut-off: people decide, not the order of a list.")
            boolean tiedAtCutOff,

            @Schema(
                    examples =
                            "Rank 105 of 112 by score in NFHS 2020 (all), 88 before: rule NFHS-LOWEST-TENTH, version 1",
                    description = "The same in words, in the language of the answer.",
                    maxLength = 500)
            String sentence) {}
}
