package org.sopan.rankings.ranking.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which edition of a ranking is wanted.
public record EditionParameters(
        @Parameter(
                description =
                        "`live`: the current, provisional ranking; needs the scope `rankings:live` unless the programme opens it. Left out: the newest release, or the live ranking where there is none and the programme opens it.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"live", "release"}))
        @QueryParam("edition")
        @Nullable
        String edition,

        @Parameter(
                description =
                        "Answer only from a live ranking that has seen these positions, such as those of a submission; waits a little for it.",
                schema = @Schema(type = SchemaType.STRING, maxLength = 1000),
                example = "0:118,3:121")
        @QueryParam("atLeast")
        @Nullable
        String atLeast) {}
