package org.sopan.indicators.sdmx.api;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.PathParam;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Which dataflow a REST 3.0 address names. Where it ends before the version, that is `*`.
public record Sdmx3Flow(
        @PathParam("agency") @Pattern(regexp = AGENCY) @Parameter(description = "Agency.", example = "SOPAN")
        String agency,

        @PathParam("id") @Pattern(regexp = "[A-Z0-9-]{1,20}") @Parameter(description = "Dataflow.", example = "NFHS")
        String id,

        @PathParam("version") @Pattern(regexp = VERSION) @Parameter(description = "Version.", example = "1.0")
        String version) {

    static final String AGENCY = "[*]|all|SOPAN";
    static final String VERSION = "[*+~]|latest|all|1\\.0";
    static final String ALL = "*";

    public Sdmx3Flow {
        version = Objects.requireNonNullElse(version, ALL);
    }
}
