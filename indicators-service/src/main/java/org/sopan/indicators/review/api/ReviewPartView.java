package org.sopan.indicators.review.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.review.ReviewPart;

/// A part as it is shown.
@Schema(
        name = "ReviewPart",
        description = "Figures that are reviewed together: those of a district with its blocks, or a state's or the "
                + "country's own.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewPartView(
        @Schema(examples = "ADP", maxLength = 20) String programme,
        @Schema(examples = "D475", maxLength = 10) String area,

        @Schema(examples = "81", description = "How many the submission brought.")
        int figures,

        @Schema(
                examples = "checked",
                enumeration = {"submitted", "sent-back", "checked", "approved", "published"},
                description = "How far they have come.")
        String step,

        @Schema(
                examples = "district",
                enumeration = {"maker", "checker", "district", "state", "national"},
                description = "Whose turn it is; absent: nobody's.")
        @Nullable
        String awaiting,

        @Schema(examples = "2026-05-12T06:10:00Z") Instant since) {

    static ReviewPartView of(ReviewPart part) {
        return new ReviewPartView(
                part.of().programme().value(),
                part.area().value(),
                part.figures(),
                part.standing().step().word(),
                part.standing().turn().orElse(null),
                part.since());
    }
}
