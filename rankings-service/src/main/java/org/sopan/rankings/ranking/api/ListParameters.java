package org.sopan.rankings.ranking.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which list of a ranking is wanted.
public record ListParameters(
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
                description = "Rank only the areas in here, among each other: a state, or a district for blocks.",
                schema = @Schema(type = SchemaType.STRING, maxLength = 10),
                example = "S24")
        @QueryParam("within")
        @Nullable
        String within) {

    /// The list of the whole programme by score.
    public static final ListParameters WHOLE = new ListParameters(null, null, null);
}
