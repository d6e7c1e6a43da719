package org.sopan.forum.practices.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sopan.forum.practices.Review;

/// A review on the wire.
@Schema(description = "A review of a version.")
public record ReviewView(
        @Schema(examples = "rev_0193d4a144c07b3e8a4f2f6d1c9e0a44", maxLength = 60)
        String id,

        @Schema(examples = "person-7f3a", description = "Opaque id of the reviewer.", maxLength = 200)
        String reviewer,

        @Schema(examples = "ACCEPT") Review.Verdict verdict,
        @Schema(examples = "false") boolean conflictOfInterest,

        @Schema(examples = "The registers bear out the change.", maxLength = 10_000)
        String comment,

        @Schema(examples = "2026-11-22T10:15:30Z") Instant at) {

    static ReviewView of(Review review) {
        return new ReviewView(
                review.id(),
                review.reviewer().person(),
                review.verdict(),
                review.conflictOfInterest(),
                review.comment(),
                review.at());
    }
}
