package org.sopan.gateway.docs.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The suite in a few lines.
@Schema(name = "Start", description = "What this is, and where to read on.")
record StartView(
        @Schema(description = "Name of the suite.", examples = "Sopan", maxLength = 50)
        String name,

        @Schema(description = "What it does.", maxLength = 200)
        String summary,

        @Schema(description = "Its version.", examples = "0.1.0", maxLength = 50)
        String version,

        @Schema(description = "Addresses to read on at.") Links links) {

    /// Addresses, relative to this one.
    @Schema(name = "StartLinks", description = "Addresses to read on at.")
    record Links(
            @Schema(description = "The interface for people.", examples = "/docs", maxLength = 200)
            String docs,

            @Schema(description = "The interface as OpenAPI 3.1 in YAML.", examples = "/openapi.yaml", maxLength = 200)
            String openapiYaml,

            @Schema(description = "The same in JSON.", examples = "/openapi.json", maxLength = 200)
            String openapiJson,

            @Schema(description = "The error catalogue.", examples = "/docs/problems", maxLength = 200)
            String problems,

            @Schema(description = "Whether the gateway is ready.", examples = "/q/health/ready", maxLength = 200)
            String health) {}
}
