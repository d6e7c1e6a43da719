package org.sopan.gateway.token.api;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.gateway.token.SigningKeys;

/// The keys by which the services verify the gateway's tokens.
@Path("/.well-known/jwks.json")
@Tag(name = "Suite", description = "What the suite says about itself.")
public class SigningKeysResource {

    private final SigningKeys keys;

    SigningKeysResource(SigningKeys keys) {
        this.keys = keys;
    }

    @GET
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getSigningKeys",
            summary = "Read the public signing keys",
            description = "The public halves of the keys that sign the suite's internal tokens, as a JSON Web Key Set "
                    + "(RFC 7517). A new key has a new `kid`; the one before it stays here until its last token has "
                    + "run out.")
    @APIResponse(
            responseCode = "200",
            description = "The key set.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response keys() {
        return Response.ok(keys.publicSet())
                .header("Cache-Control", "public, max-age=10")
                .build();
    }
}
