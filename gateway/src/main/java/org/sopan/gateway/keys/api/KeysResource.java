package org.sopan.gateway.keys.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.gateway.keys.Issuance;
import org.sopan.gateway.keys.IssueKey;
import org.sopan.gateway.keys.KeepKeys;
import org.sopan.gateway.keys.Keys;
import org.sopan.gateway.keys.RevokeKey;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.paging.Page;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.paging.Paging;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.ProblemDocument;
import org.sopan.kit.problem.Violation;

/// Keys: made, listed, revoked by those who hold `keys:admin`.
@Path("/v1/keys")
@Tag(name = "Keys", description = "Who may do what: API keys with scopes, areas and a provider.")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "401",
        description = "No valid key was sent.",
        content =
                @Content(
                        mediaType = ProblemDocument.MEDIA_TYPE,
                        schema = @Schema(implementation = ProblemDocument.class)))
@APIResponse(
        responseCode = "403",
        description = "The key lacks the scope keys:admin.",
        content =
                @Content(
                        mediaType = ProblemDocument.MEDIA_TYPE,
                        schema = @Schema(implementation = ProblemDocument.class)))
@RunOnVirtualThread
public class KeysResource {

    private static final String LIST = "keys";

    private final IssueKey issueKey;
    private final RevokeKey revokeKey;
    private final Keys keys;
    private final KeepKeys keepKeys;
    private final Caller caller;

    KeysResource(IssueKey issueKey, RevokeKey revokeKey, Keys keys, KeepKeys keepKeys, Caller caller) {
        this.issueKey = issueKey;
        this.revokeKey = revokeKey;
        this.keys = keys;
        this.keepKeys = keepKeys;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issueKey",
            summary = "Make a key",
            description = "Makes a key with the given rights. The key is shown in this answer and never again; the "
                    + "suite keeps only its SHA-256. It works on this gateway at once and on other replicas within five "
                    + "seconds. To rotate a key, make the next one, change over, then revoke the old one. Needs the "
                    + "scope keys:admin.")
    @SecurityRequirement(name = "key", scopes = "keys:admin")
    @APIResponse(
            responseCode = "201",
            description = "The key was made.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Address of the key.",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 200)),
            content = @Content(schema = @Schema(implementation = IssuedKeyView.class)))
    @APIResponse(responseCode = "422", description = "A scope, an area or the expiry is wrong.")
    public Response issue(@NotNull @Valid KeyRequest request) {
        return switch (issueKey.issue(KeyDrafts.read(request), caller.person())) {
            case Issuance.Issued(var key, var text) -> {
                keepKeys.refresh();
                yield Response.status(Response.Status.CREATED)
                        .header("Location", "/v1/keys/" + key.id())
                        .header("Cache-Control", "no-store")
                        .entity(new IssuedKeyView(text.text(), KeyView.of(key)))
                        .build();
            }
            case Issuance.AlreadyOver(var detail) -> throw refused("/expiresAt", "already-over", detail);
            case Issuance.AdminMustReachAll(var detail) -> throw refused("/scopes", "admin-must-reach-all", detail);
        };
    }

    @GET
    @Operation(
            operationId = "listKeys",
            summary = "List the keys",
            description = "All keys in the order in which they were made, revoked ones included, without their "
                    + "secrets. Needs the scope keys:admin.")
    @SecurityRequirement(name = "key", scopes = "keys:admin")
    @APIResponse(
            responseCode = "200",
            description = "A page of keys.",
            content = @Content(schema = @Schema(implementation = KeyPage.class)))
    public Response list(@BeanParam @Valid PageRequest request, @Context UriInfo address) {
        var after = request.after(LIST).stream().findFirst().orElse("");
        var found = keys.list(after, request.limit() + 1);
        var page = Page.of(found, request, LIST, key -> List.of(key.id())).map(KeyView::of);
        return Paging.answer(page, address).build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getKey",
            summary = "Read a key",
            description = "What the suite keeps about one key. Needs the scope keys:admin.")
    @SecurityRequirement(name = "key", scopes = "keys:admin")
    @APIResponse(
            responseCode = "200",
            description = "The key without its secret.",
            content = @Content(schema = @Schema(implementation = KeyView.class)))
    @APIResponse(responseCode = "404", description = "There is no such key.")
    public KeyView get(
            @PathParam("id")
                    @Parameter(description = "Id of the key.", example = KeyView.ID, schema = @Schema(maxLength = 60))
                    String id) {
        return keys.find(id).map(KeyView::of).orElseThrow(() -> missing(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke a key",
            description = "Ends a key: at once on this gateway, within five seconds on other replicas. Tokens already "
                    + "handed to services run out within a minute. Revoking twice is allowed and changes nothing. Needs "
                    + "the scope keys:admin.")
    @SecurityRequirement(name = "key", scopes = "keys:admin")
    @APIResponse(responseCode = "204", description = "The key is revoked.")
    @APIResponse(responseCode = "404", description = "There is no such key.")
    public Response revoke(
            @PathParam("id")
                    @Parameter(description = "Id of the key.", example = KeyView.ID, schema = @Schema(maxLength = 60))
                    String id) {
        if (!revokeKey.revoke(id, caller.person())) {
            throw missing(id);
        }
        keepKeys.refresh();
        return Response.noContent().build();
    }

    private static Problem missing(String id) {
        return new Problem(ErrorCode.NOT_FOUND, "no key has the id \"" + id + "\"");
    }

    private static Problem refused(String pointer, String code, String detail) {
        return new Problem(
                ErrorCode.VALIDATION_FAILED, "the key was not made", List.of(Violation.at(pointer, code, detail)));
    }

    /// Only for the documentation: a page of keys.
    @Schema(name = "KeyPage", description = "A page of keys.")
    private record KeyPage(
            @Schema(description = "Keys in the order of their making.", maxItems = PageRequest.MAX_LIMIT)
            List<KeyView> items,

            @Schema(description = "Cursor of the next page; absent on the last.", maxLength = 1000)
            String next) {}
}
