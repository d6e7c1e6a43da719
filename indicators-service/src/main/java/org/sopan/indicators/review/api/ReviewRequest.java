package org.sopan.indicators.review.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ProgrammeCode;

/// What a level of the review says of figures.
@Schema(name = "SubmissionReviewRequest", description = "What a level of the review says of a submission's figures.")
public record ReviewRequest(
        @NotNull
        @Pattern(regexp = ProgrammeCode.PATTERN)
        @Schema(examples = "ADP", description = "Whose figures are meant: a submission may bring several programmes'.")
        String programme,

        @Pattern(regexp = "IN|[SDB][0-9]{1,6}")
        @Schema(
                examples = "D475",
                description = "Only figures of this area and all below it; absent: all of the submission's.")
        @Nullable
        String area,

        @NotNull
        @Pattern(regexp = "checker|district|state|national")
        @Schema(examples = "district", description = "For which level the reviewer speaks: it must be its turn.")
        String level,

        @NotNull
        @Pattern(regexp = "pass|send-back")
        @Schema(
                examples = "send-back",
                description = "`send-back` goes to the level below, from the first to the sender.")
        String verdict,

        @Size(max = 1000)
        @Schema(
                examples = "the figure for April repeats that of March",
                description = "Reaches the sender; needed with `send-back`.")
        @Nullable
        String comment) {}
