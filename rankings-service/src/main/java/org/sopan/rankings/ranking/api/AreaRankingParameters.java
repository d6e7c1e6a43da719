package org.sopan.rankings.ranking.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a reader may say about the ranking behind a page about one area.
public record AreaRankingParameters(
        @Parameter(
                description =
                        "`live` or `release`; left out: the newest release, or the live ranking where there is none and the programme opens it.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"live", "release"}))
        @QueryParam("edition")
        @Nullable
        String edition,

        @Parameter(
                description = "Answer only from a live ranking that has seen these positions; waits a little for it.",
                schema = @Schema(type = SchemaType.STRING, maxLength = 1000),
                example = "0:118,3:121")
        @QueryParam("atLeast")
        @Nullable
        String atLeast) {

    RankingParameters toRankingParameters() {
        return new RankingParameters(null, null, null, edition, atLeast);
    }
}
