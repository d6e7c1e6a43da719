package org.sopan.rankings.method.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.kit.http.Preconditions;
import org.sopan.kit.http.Tags;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.rankings.method.CurrentMethods;
import org.sopan.rankings.method.StoreMethod;
import org.sopan.rankings.method.StoredMethod;
import org.sopan.rankings.method.StoringOutcome;

/// Methods: how rankings are computed.
@Path("/v1/methods")
@Tag(name = "Methods", description = "How rankings are computed: versioned documents that never change.")
public class MethodResource {

    private static final String CACHE = "public, no-cache";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final StoreMethod storeMethod;
    private final CurrentMethods methods;
    private final Preconditions preconditions;
    private final Caller caller;

    MethodResource(StoreMethod storeMethod, CurrentMethods methods, Preconditions preconditions, Caller caller) {
        this.storeMethod = storeMethod;
        this.methods = methods;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "listMethods",
            summary = "All versions of all methods",
            description = "By code and version. There are as many as people have written, so the list is not paged.")
    @APIResponse(
            responseCode = "200",
            description = "The methods.",
            content = @Content(schema = @Schema(implementation = MethodListView.class)))
    @APIResponse(responseCode = "304", description = "Nothing was stored since the version named by If-None-Match.")
    public Response list() {
        var shelf = methods.now();
        var hashes = shelf.all().stream().map(StoredMethod::hash).toList();
        return preconditions.answer(Tags.of(hashes), CACHE, () -> Response.ok(MethodListView.of(shelf)));
    }

    @GET
    @Path("/{code}/versions/{version}")
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "getMethod",
            summary = "A method's document",
            description = "The canonical form, byte for byte: its SHA-256 is the method's hash and the ETag.")
    @APIResponse(
            responseCode = "200",
            description = "The document.",
            content =
                    @Content(
                            schema = @Schema(implementation = Object.class),
                            examples = @ExampleObject(name = "The smallest method", value = MethodExamples.SMALLEST)))
    @APIResponse(responseCode = "304", description = "The caller has it already; a method never changes.")
    @APIResponse(responseCode = "404", description = "There is no such method.")
    public Response get(
            @Parameter(description = "Code of the method.", example = "NFHS-OUTCOMES")
                    @PathParam("code")
                    @Size(max = 40)
                    String code,
            @Parameter(description = "Its version.", example = "1") @PathParam("version") @Min(1) @Max(9999)
                    int version) {
        var method = methods.now()
                .find(code, version)
                .orElseThrow(() -> new Problem(
                        ErrorCode.NOT_FOUND,
                        "method " + code + " has no version " + version + "; /v1/methods lists all"));
        return preconditions.answer(
                new EntityTag(method.hash()),
                FOR_EVER,
                () -> Response.ok(method.document(), MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8")));
    }

    @PUT
    @Path("/{code}/versions/{version}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @RolesAllowed(Scope.Word.CATALOGUE_WRITE)
    @Operation(
            operationId = "putMethod",
            summary = "Stores a version of a method, once",
            description =
                    "Needs the scope `catalogue:write`. The same document again is answered with 200 and changes nothing; another document under the same version is refused, because a version never changes.")
    @APIResponse(
            responseCode = "201",
            description = "It is stored.",
            content = @Content(schema = @Schema(implementation = MethodView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The same document was stored before.",
            content = @Content(schema = @Schema(implementation = MethodView.class)))
    @APIResponse(responseCode = "409", description = "The version belongs to another document; take the next number.")
    @APIResponse(
            responseCode = "422",
            description = "The document contradicts itself or its address; every error with its place.")
    public Response put(
            @Parameter(description = "Code of the method, as in the document.", example = "NFHS-OUTCOMES")
                    @PathParam("code")
                    @Size(max = 40)
                    String code,
            @Parameter(description = "Its version, as in the document.", example = "1")
                    @PathParam("version")
                    @Min(1)
                    @Max(9999)
                    int version,
            @RequestBody(
                            description =
                                    "The method. Its form is described in packs/README.md; fields that are not known are refused.",
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = Object.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "The smallest method",
                                                            value = MethodExamples.SMALLEST)))
                    @NotNull
                    Map<String, Object> document) {
        var outcome = storeMethod.store(new StoreMethod.Address(code, version), document, caller.subject());
        return switch (outcome) {
            case StoringOutcome.Stored(var method) -> {
                methods.refresh();
                yield answer(Response.Status.CREATED, method);
            }
            case StoringOutcome.Unchanged(var method) -> answer(Response.Status.OK, method);
            case StoringOutcome.VersionTaken(var existing, var sentHash) ->
                throw MethodRefusals.versionTaken(existing, sentHash);
            case StoringOutcome.WrongAddress(var gotCode, var gotVersion) ->
                throw MethodRefusals.wrongAddress(gotCode, gotVersion);
            case StoringOutcome.Refused(var refusals) -> throw MethodRefusals.refused(refusals);
        };
    }

    private static Response answer(Response.Status status, StoredMethod method) {
        return Response.status(status)
                .tag(new EntityTag(method.hash()))
                .entity(MethodView.of(method))
                .build();
    }
}
