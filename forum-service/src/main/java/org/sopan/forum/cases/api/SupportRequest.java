package org.sopan.forum.cases.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A wish for support.
@Schema(description = "A wish for targeted support.")
public record SupportRequest(
        @NotBlank @Size(max = 10) @Schema(examples = "D445", description = "Area code.")
        String area,

        @NotBlank
        @Size(max = 50)
        @Schema(
                examples = "health-and-nutrition",
                description = "Thematic area, as listed at /v1/codelists/thematic-areas, or overall.")
        String theme,

        @NotBlank
        @Size(max = 5000)
        @Schema(
                examples = "Stunting has not moved since 2015; we ask for a peer that brought it down.",
                description = "What is asked for, and why.")
        String request) {}
