package org.sopan.forum.history.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.history.StateChanges.Step;

/// A step of a journey on the wire.
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One thing that happened. Persons are not named.")
public record JourneyStepView(
        @Schema(examples = "2026-11-22T10:15:31Z") Instant at,

        @Schema(examples = "support-case", description = "support-case, practice or forum-event.", maxLength = 30)
        String aggregate,

        @Schema(examples = "cas_0193d4a133c07b3e8a4f2f6d1c9e0a33", maxLength = 60)
        String id,

        @Schema(examples = "/v1/support-cases/cas_0193d4a133c07b3e8a4f2f6d1c9e0a33", maxLength = 200)
        String address,

        @Schema(examples = "opened", description = "What happened.", maxLength = 30)
        String change,

        @Schema(description = "State before; absent when it began.", maxLength = 30) @Nullable
        String from,

        @Schema(examples = "OPENED", description = "State after.", maxLength = 30)
        String to,

        @Schema(examples = "Support for D445", maxLength = 20_000)
        String title,

        @Schema(
                examples = "Rank 105 of 112 by score in NFHS 2020 (all), 88 before: rule NFHS-LOWEST-TENTH, version 1",
                description = "Why, where a reason was given.",
                maxLength = 5000)
        @Nullable
        String reason,

        @Schema(examples = "[\"overall\"]", maxItems = 7) List<String> themes,

        @Schema(
                examples = "rankings/3f6c1d2a/42",
                description = "Steps with the same one belong to one story.",
                maxLength = 200)
        String correlationId) {

    static JourneyStepView of(Step step, String language) {
        var change = step.change();
        var titles = change.titles();
        var title = titles.getOrDefault(
                language, titles.getOrDefault("en", titles.values().iterator().next()));
        return new JourneyStepView(
                change.at(),
                change.aggregate(),
                change.aggregateId(),
                "/v1/" + change.aggregate() + "s/" + change.aggregateId(),
                change.change(),
                change.from(),
                change.to(),
                title,
                change.reason(),
                change.themes(),
                change.correlationId());
    }
}
