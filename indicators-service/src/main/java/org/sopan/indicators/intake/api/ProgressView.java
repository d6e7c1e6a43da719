package org.sopan.indicators.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.DeferredPush;

/// Where a push stands that is decided later.
@Schema(name = "SubmissionProgress", description = "Where a push stands that is decided later.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgressView(
        @Schema(examples = "sub_019ab3c27d107c3e9a550f2d8c1b7e42", maxLength = 60)
        String id,

        @Schema(
                examples = "decided",
                enumeration = {"waiting", "decided"})
        String state,

        Instant receivedAt,
        @Nullable Instant decidedAt,

        @Schema(examples = "201", description = "Status the answer would have had at once.") @Nullable
        Integer status,

        @Schema(implementation = Object.class, description = "The answer: a submission, or a problem.")
        @JsonRawValue
        @Nullable
        String answer) {

    static ProgressView of(DeferredPush push) {
        var decision = push.decision();
        return new ProgressView(
                push.id(),
                decision == null ? "waiting" : "decided",
                push.receivedAt(),
                decision == null ? null : decision.at(),
                decision == null ? null : decision.status(),
                decision == null ? null : decision.answer());
    }
}
