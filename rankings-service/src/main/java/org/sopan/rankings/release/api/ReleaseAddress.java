package org.sopan.rankings.release.api;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.sopan.contracts.vocabulary.ProgrammeCode;

/// Where a release stands.
public record ReleaseAddress(
        @Parameter(description = "Code of the programme.", example = "NFHS") @PathParam("programme")
        ProgrammeCode programme,

        @Parameter(description = "Id of the release.", example = "rel_0193d4a07c117a529a4e5b1f6f0a2c01")
        @PathParam("release")
        @Size(max = 60)
        String release) {}
