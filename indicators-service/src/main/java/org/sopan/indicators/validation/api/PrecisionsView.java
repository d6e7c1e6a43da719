package org.sopan.indicators.validation.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What was noted.
@Schema(name = "PrecisionsNoted", description = "How many of the precisions were news.")
public record PrecisionsView(
        @Schema(examples = "34") int sent,

        @Schema(examples = "34", description = "The others repeat what is known.")
        int noted) {}
