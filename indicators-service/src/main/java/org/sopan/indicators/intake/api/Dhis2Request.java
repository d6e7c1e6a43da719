package org.sopan.indicators.intake.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How data values are to be imported. Other options of DHIS2 are passed over.
public record Dhis2Request(
        @QueryParam("async")
        @DefaultValue("false")
        @Parameter(description = "Whether to answer at once with a job that is asked for later.")
        boolean async,

        @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Everything but writing.")
        boolean dryRun,

        @QueryParam("importStrategy")
        @DefaultValue("CREATE_AND_UPDATE")
        @Pattern(regexp = "CREATE|UPDATE|CREATE_AND_UPDATE|NEW|UPDATES|NEW_AND_UPDATES|DELETE")
        @Parameter(description = "`DELETE` takes the figures back; all others write them.", example = "DELETE")
        String importStrategy,

        @HeaderParam("Content-Encoding")
        @Size(max = 40)
        @Parameter(description = "`gzip`, `zstd`, or nothing.", example = "gzip")
        @Nullable
        String contentEncoding) {}
