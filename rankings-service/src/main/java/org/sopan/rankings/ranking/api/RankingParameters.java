package org.sopan.rankings.ranking.api;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a reader may say about the list he wants.
public record RankingParameters(
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
        String within,

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
