package org.sopan.indicators.audit.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which sample is to be drawn.
@Schema(name = "AuditSampleRequest", description = "Which sample is to be drawn.")
public record AuditSampleRequest(
        @NotBlank @Size(max = 20) @Schema(examples = "2026-04")
        String period,

        @Pattern(regexp = "IN|[SDB][0-9]{1,6}")
        @Schema(examples = "S27", description = "Only figures of this area and all below it; absent: all of India.")
        @Nullable
        String within,

        @NotNull
        @Pattern(regexp = "random|risk")
        @Schema(
                examples = "risk",
                description = "`risk`: weight 1, and for each open finding 1 more (note), 3 (warning) or 9 (serious).")
        String method,

        @NotNull @Min(1) @Max(10_000) @Schema(examples = "50", description = "How many figures.")
        Integer size,

        @Min(0)
        @Max(9_007_199_254_740_991L)
        @Schema(examples = "20260512", description = "The same seed draws the same again; absent: one is made up.")
        @Nullable
        Long seed) {}
