package org.sopan.rankings.release.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sopan.rankings.release.VerifyRelease;

/// What became of computing a release again.
@Schema(name = "ReleaseVerification", description = "A release computed again from its frozen inputs.")
public record VerificationView(
        @Schema(description = "Whether every byte is the same as published.", examples = "true")
        boolean holds,

        @Schema(description = "How many lists were computed again.", examples = "80")
        int lists,

        @Schema(description = "Hash of the inputs as published.")
        String publishedInputs,

        @Schema(description = "Hash of the inputs as kept.") String computedInputs,

        @Schema(description = "Hash over all lists as published.")
        String publishedResult,

        @Schema(description = "Hash over all lists computed now.")
        String computedResult) {

    static VerificationView of(VerifyRelease.Verification verification) {
        return new VerificationView(
                verification.holds(),
                verification.lists().size(),
                verification.published().inputs(),
                verification.computed().inputs(),
                verification.published().result(),
                verification.computed().result());
    }
}
