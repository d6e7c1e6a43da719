package org.sopan.indicators.review.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.review.Review;

/// A review as it is shown.
@Schema(name = "SubmissionReview", description = "What a level of the review said, and where the figures stand since.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewView(
        @Schema(
                examples = "sub_019ab3c27d107c3e9a550f2d8c1b7e45",
                maxLength = 60,
                description = "The review is a submission of its own; its revisions carry this id.")
        String id,

        @Schema(examples = "sub_019ab3c27d107c3e9a550f2d8c1b7e42", maxLength = 60)
        String submission,

        @Schema(examples = "s27-adp", maxLength = 40, description = "Whose figures they are.")
        String provider,

        @Schema(examples = "ADP", maxLength = 20) String programme,

        @Schema(
                examples = "district",
                enumeration = {"checker", "district", "state", "national"})
        String level,

        @Schema(
                examples = "send-back",
                enumeration = {"pass", "send-back"})
        String verdict,

        @Schema(examples = "the figure for April repeats that of March", maxLength = 1000) @Nullable
        String comment,

        @Schema(examples = "key_d475", maxLength = 200) String by,
        @Schema(examples = "2026-05-12T06:10:00Z") Instant at,

        @Schema(
                examples = "81",
                description = "Figures that still stood as the submission brought them and took a step.")
        int figures,

        @Schema(maxItems = 1000) List<MovedView> parts) {

    /// A part, and where it stands since.
    @Schema(name = "ReviewedPart", description = "A part, and where it stood since the review.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MovedView(
            @Schema(examples = "D475", maxLength = 10) String area,
            @Schema(examples = "checked", maxLength = 20) String from,
            @Schema(examples = "sent-back", maxLength = 20) String step,

            @Schema(examples = "checker", maxLength = 20) @Nullable
            String awaiting,

            @Schema(examples = "81") int figures) {}

    static ReviewView of(Review review) {
        var said = review.said();
        return new ReviewView(
                review.id(),
                review.submission(),
                review.provider().value(),
                said.programme().value(),
                said.level().word(),
                said.verdict().word(),
                said.comment(),
                said.person(),
                said.at(),
                review.figures(),
                review.parts().stream()
                        .map(part -> new MovedView(
                                part.area().value(),
                                part.from().word(),
                                part.to().step().word(),
                                part.to().turn().orElse(null),
                                part.figures()))
                        .toList());
    }
}
