package org.sopan.indicators.freeze.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is to be frozen.
@Schema(name = "FreezeRequest", description = "What is to be frozen.")
public record FreezeRequest(
        @NotBlank
        @Size(max = 20)
        @Schema(
                examples = "2026-04",
                description =
                        "It must be over. Figures of earlier periods that came since their own freeze are taken too.")
        String period,

        @Pattern(regexp = "S[0-9]{2,6}")
        @Schema(
                examples = "S27",
                description = "Only this state's figures; absent: those of all states without a calendar of their own.")
        @Nullable
        String state) {}
