package org.sopan.rankings.release.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What to publish.
@Schema(name = "ReleaseRequest", description = "What to publish.")
public record ReleaseRequest(
        @Schema(description = "Period to publish, or `latest`.", examples = "2020") @NotBlank @Size(max = 20)
        String period,

        @Schema(
                description =
                        "Publish only once these positions have been seen, such as those of the last submission; waits a little for it.",
                examples = "0:118,3:121")
        @Nullable
        @Size(max = 1000)
        String atLeast) {}
