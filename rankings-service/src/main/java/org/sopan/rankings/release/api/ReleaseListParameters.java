package org.sopan.rankings.release.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sopan.rankings.ranking.api.RankingParameters;

/// What a reader may say about the list of a release he wants.
public record ReleaseListParameters(
        @Parameter(
                description = "`score` ranks by level, `delta` by progress since the base period.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"score", "delta"},
                                defaultValue = "score"))
        @QueryParam("measure")
        @Nullable
        String measure,

        @Parameter(
                description = "Code of a theme or an indicator; left out or `all` for the whole programme.",
                schema = @Schema(type = SchemaType.STRING, maxLength = 60),
                example = "health")
        @QueryParam("node")
        @Nullable
        String node,

        @Parameter(
                description = "Rank only the areas in here, among each other.",
                schema = @Schema(type = SchemaType.STRING, maxLength = 10),
                example = "S24")
        @QueryParam("within")
        @Nullable
        String within) {

    RankingParameters toRankingParameters() {
        return new RankingParameters(measure, node, within, null, null);
    }
}
