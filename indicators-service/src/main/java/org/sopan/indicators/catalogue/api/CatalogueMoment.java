package org.sopan.indicators.catalogue.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Of which catalogue an answer is: by version, or as it stood at an instant; as it stands without both.
public record CatalogueMoment(
        @QueryParam("version")
        @Min(1)
        @Max(Long.MAX_VALUE)
        @Parameter(
                description = "As it was in this version of the catalogue (`GET /v1/catalogue/versions`).",
                example = "7")
        @Nullable
        Long version,

        @QueryParam("asOf")
        @Size(max = 40)
        @Parameter(
                description = "As the catalogue stood at this instant (RFC 3339); not later than now, and not together"
                        + " with `version`.",
                example = "2026-11-22T10:15:30Z",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        String asOf) {

    static final CatalogueMoment NOW = new CatalogueMoment(null, null);
}
