package org.sopan.indicators.intake.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How a submission is to be taken.
public record SubmissionRequest(
        @QueryParam("mode")
        @DefaultValue("atomic")
        @Pattern(regexp = "atomic|partial")
        @Parameter(
                description = "`atomic`: all rows or none. `partial`: right rows are taken, wrong ones are listed.",
                example = "atomic")
        String mode,

        @QueryParam("dryRun") @DefaultValue("false") @Parameter(description = "Everything but writing.")
        boolean dryRun,

        @HeaderParam("Content-Encoding")
        @Size(max = 40)
        @Parameter(description = "`gzip`, or nothing.", example = "gzip")
        @Nullable
        String contentEncoding) {}
