package org.sopan.gateway.docs.api;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What one meets who knows nothing but the address.
@Path("/")
@Tag(name = "Suite", description = "What the suite says about itself.")
public class StartResource {

    private final StartView start;

    StartResource(@ConfigProperty(name = "quarkus.application.version", defaultValue = "0") String version) {
        this.start = new StartView(
                "Sopan",
                "Figures in, rankings out, and every rank explained.",
                version,
                new StartView.Links("/docs", "/openapi.yaml", "/openapi.json", "/docs/problems", "/q/health/ready"));
    }

    @GET
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getStart",
            summary = "Find your way",
            description = "What this is, and where its documentation is.")
    @APIResponse(
            responseCode = "200",
            description = "Name, version and links.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = StartView.class)))
    public StartView start() {
        return start;
    }
}
