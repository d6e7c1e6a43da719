package org.sopan.indicators.sdmx.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What of a dataflow a REST 3.0 availability query asks about. What its address leaves out at the end is `*`.
///
/// @param filters null, for the document alone: nothing binds a deep object `c[…]`, [Sdmx3Filters] reads its parts
public record Sdmx3AvailabilityQuery(
        @PathParam("key") @Size(max = 4000) @Parameter(description = "Which series.", example = "A.D475")
        String key,

        @PathParam("component")
        @Pattern(regexp = "[*]|FREQ|REF_AREA|INDICATOR|SOURCE|TIME_PERIOD")
        @Parameter(description = "One dimension, or `*`.", example = "INDICATOR")
        String component,

        @QueryParam("mode")
        @DefaultValue("exact")
        @Pattern(regexp = "exact")
        @Parameter(description = "`exact`: what the data query with the same key and filters gives.", example = "exact")
        String mode,

        @Context
        @Parameter(
                name = "c",
                in = ParameterIn.QUERY,
                style = ParameterStyle.DEEPOBJECT,
                explode = Explode.TRUE,
                description = Sdmx3Filters.DESCRIPTION,
                schema = @Schema(type = SchemaType.OBJECT, maxProperties = Sdmx3Filters.MOST))
        @Nullable
        UriInfo filters) {

    public Sdmx3AvailabilityQuery {
        key = Objects.requireNonNullElse(key, Sdmx3Flow.ALL);
        component = Objects.requireNonNullElse(component, Sdmx3Flow.ALL);
    }
}
