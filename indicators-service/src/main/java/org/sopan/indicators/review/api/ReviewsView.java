package org.sopan.indicators.review.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The review of a submission as it is shown.
@Schema(name = "SubmissionReviews", description = "Where the parts of a submission stand, and what was said of them.")
public record ReviewsView(
        @Schema(examples = "sub_019ab3c27d107c3e9a550f2d8c1b7e42", maxLength = 60)
        String submission,

        @Schema(description = "As far as the key reaches.", maxItems = 1000)
        List<ReviewPartView> parts,

        @Schema(description = "Oldest first.", maxItems = 10_000)
        List<ReviewView> reviews) {}
