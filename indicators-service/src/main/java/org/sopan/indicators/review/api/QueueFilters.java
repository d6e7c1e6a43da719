package org.sopan.indicators.review.api;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProgrammeCode;

/// Which pushes are wanted.
public record QueueFilters(
        @QueryParam("review")
        @Pattern(regexp = "submitted|sent-back|checked|approved|published")
        @Parameter(description = "Only with figures in this step of the review.", example = "submitted")
        @Nullable
        String review,

        @QueryParam("awaiting")
        @Pattern(regexp = "checker|district|state|national")
        @Parameter(description = "Only with figures that await this level.", example = "district")
        @Nullable
        String awaiting,

        @QueryParam("programme")
        @Pattern(regexp = ProgrammeCode.PATTERN)
        @Parameter(description = "Only with figures of this programme.", example = "ADP")
        @Nullable
        String programme,

        @QueryParam("within")
        @Parameter(description = "Only with figures of this area or below it.", example = "S27")
        @Nullable
        AreaCode within) {}
