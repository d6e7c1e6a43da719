package org.sopan.indicators.sdmx.api;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Which structures a REST 3.0 address names. What it leaves out at the end is `*`.
public record Sdmx3StructuresQuery(
        @PathParam("type")
        @Pattern(regexp = TYPES)
        @Parameter(description = "Kind of structure.", example = StructureQuery.FLOWS)
        String type,

        @PathParam("agency") @Pattern(regexp = Sdmx3Flow.AGENCY) @Parameter(description = "Agency.", example = "SOPAN")
        String agency,

        @PathParam("id")
        @Pattern(regexp = "[A-Za-z0-9_*-]{1,60}")
        @Parameter(description = "Id, or `*`.", example = "NFHS")
        String id,

        @PathParam("version") @Pattern(regexp = Sdmx3Flow.VERSION) @Parameter(description = "Version.", example = "1.0")
        String version,

        @QueryParam("references")
        @DefaultValue("none")
        @Pattern(regexp = "none|children|descendants|parents|ancestors|parentsandsiblings|all")
        @Parameter(description = "What else is to come with it.", example = "descendants")
        String references) {

    private static final String TYPES = StructureQuery.FLOWS + "|" + StructureQuery.STRUCTURES + "|"
            + StructureQuery.CODELISTS + "|" + StructureQuery.CONCEPTS;

    public Sdmx3StructuresQuery {
        agency = Objects.requireNonNullElse(agency, Sdmx3Flow.ALL);
        id = Objects.requireNonNullElse(id, Sdmx3Flow.ALL);
        version = Objects.requireNonNullElse(version, Sdmx3Flow.ALL);
    }
}
