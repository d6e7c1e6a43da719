package org.sopan.indicators.review.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.review.SubmissionQueue;

/// A push in a list.
@Schema(name = "QueuedSubmission", description = "A push, and where its parts stand in their review.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QueuedSubmissionView(
        @Schema(examples = "sub_019ab3c27d107c3e9a550f2d8c1b7e42", maxLength = 60)
        String id,

        @Schema(examples = "s27-adp", maxLength = 40) String provider,

        @Schema(examples = "key_s27", maxLength = 200, description = "Who sent it; another person checks it.")
        String subject,

        @Schema(examples = "2026-05-12T06:10:00Z") Instant acceptedAt,

        @Schema(examples = "324", description = "Figures it added or revised.")
        int figures,

        @Schema(maxLength = 60, description = "The withdrawal that took it back; absent while it stands.") @Nullable
        String withdrawnBy,

        @Schema(description = "Parts that fit, as far as the key reaches; the first 50.", maxItems = 50)
        List<ReviewPartView> parts,

        @Schema(examples = "4", description = "How many parts fit.")
        int partCount) {

    static QueuedSubmissionView of(SubmissionQueue.Entry entry) {
        return new QueuedSubmissionView(
                entry.id(),
                entry.provider().value(),
                entry.subject(),
                entry.acceptedAt(),
                entry.figures(),
                entry.withdrawnBy(),
                entry.parts().stream().map(ReviewPartView::of).toList(),
                entry.allParts());
    }
}
