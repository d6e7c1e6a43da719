package org.sopan.forum.practices.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sopan.forum.practices.Review;

/// What a reviewer says.
@Schema(description = "A review of a version. A declared conflict of interest is kept, and the review does not count.")
public record ReviewRequest(
        @NotNull @Schema(examples = "ACCEPT", description = "What the reviewer recommends.")
        Review.Verdict verdict,

        @NotNull
        @Schema(examples = "false", description = "Whether the reviewer has a stake in the practice or its district.")
        Boolean conflictOfInterest,

        @NotBlank
        @Size(max = 10_000)
        @Schema(
                examples = "The registers bear out the change; the section on failures is honest.",
                description = "Why.")
        String comment) {}
