package org.sopan.forum.lifecycle.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A wish to move an aggregate to another state.
@Schema(description = "The state to move to, and why.")
public record TransitionRequest(
        @NotBlank
        @Size(max = 40)
        @Pattern(regexp = "[A-Z][A-Z_]*")
        @Schema(examples = "SCHEDULED", description = "Target state, as listed at /v1/codelists/{aggregate}-states.")
        String to,

        @Size(max = 2000)
        @Schema(
                examples = "The hall is flooded",
                description = "Why; required where the state needs a reason, such as CANCELLED, DECLINED or RETIRED.")
        @Nullable
        String reason) {}
