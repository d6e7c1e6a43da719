package org.sopan.indicators.resolution.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A person's answer to a name.
@Schema(name = "ResolutionAnswer", description = "What a name means: an area, or none.")
public record ResolutionAnswer(
        @Schema(
                examples = "confirmed",
                enumeration = {"confirmed", "dismissed"})
        @NotNull
        @Pattern(regexp = "confirmed|dismissed")
        String status,

        @Schema(examples = "D438", maxLength = 10, description = "Needed with `confirmed`.") @Size(max = 10) @Nullable
        String area) {}
