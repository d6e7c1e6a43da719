package org.sopan.indicators.catalogue.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.catalogue.CodeMap;
import org.sopan.indicators.catalogue.PackLoading;
import org.sopan.indicators.catalogue.ReplaceCodeMap;
import org.sopan.kit.http.BodyLimit;
import org.sopan.kit.http.Preconditions;
import org.sopan.kit.http.Tags;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Code maps: providers' own codes.
@Path("/v1/providers/{provider}/code-maps")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalogue")
public class CodeMapsResource {

    private static final String CSV = "text/csv";
    private static final String CACHE = "public, no-cache";

    private final ReplaceCodeMap replaceCodeMap;
    private final CatalogueReading reading;
    private final Preconditions preconditions;
    private final Caller caller;
    private final Validator validator;

    CodeMapsResource(
            ReplaceCodeMap replaceCodeMap,
            CatalogueReading reading,
            Preconditions preconditions,
            Caller caller,
            Validator validator) {
        this.replaceCodeMap = replaceCodeMap;
        this.reading = reading;
        this.preconditions = preconditions;
        this.caller = caller;
        this.validator = validator;
    }

    @GET
    @Operation(
            operationId = "getCodeMap",
            summary = "Read a provider's code map",
            description = "How its org units, data elements, column headers, periods and words for a status are read.")
    @APIResponse(
            responseCode = "200",
            description = "The code map.",
            content = @Content(schema = @Schema(implementation = CodeMapRequest.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response get(
            @PathParam("provider")
                    @Pattern(regexp = ProviderCode.PATTERN)
                    @Parameter(description = "Code of the provider.", example = "s27-survey")
                    String provider,
            @BeanParam @Valid CatalogueMoment moment) {
        var code = new ProviderCode(provider);
        var catalogue = reading.at(moment);
        if (catalogue.findProvider(code).isEmpty()) {
            throw new Problem(ErrorCode.NOT_FOUND, "provider " + code + " is not in the catalogue");
        }
        var map = catalogue.findCodeMap(code).orElseGet(() -> CodeMap.empty(code));
        var view = CodeMapReading.view(map);
        return preconditions.answer(tag(view), CACHE, () -> Response.ok(view));
    }

    /// Of what the map says, so that a change elsewhere in the catalogue does not make a writer start anew.
    private static EntityTag tag(CodeMapRequest view) {
        return Tags.of("code-map", view);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit("sopan.catalogue.max-pack-bytes")
    @RolesAllowed({Scope.Word.OBSERVATIONS_WRITE, Scope.Word.CATALOGUE_WRITE})
    @Operation(operationId = "putCodeMap", summary = "Set a provider's code map", description = """
                    Replaces the map as a whole; the one before stays in the history of the catalogue. A key that is \
                    bound to the provider and may push, or one that may write the catalogue, can do this. Answers to \
                    `/v1/resolutions` become part of the map: with `If-Match` and the ETag of the map that was read, a \
                    map that has learnt meanwhile is not overwritten (412). As \
                    `text/csv` the map is a sheet with the header `kind,code,category,means,part`.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = CodeMapRequest.class)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING, maxLength = 16_777_216),
                        examples = @ExampleObject(name = "csv", value = """
                                                kind,code,category,means,part
                                                area,O6uvpzGd5pu,,D445,
                                                area-below,PHC-0417,,D445,
                                                data,fbfJHSPpUQD,pq2XI5kz2BY,ADP-HN-01,numerator
                                                data,cYeuwXTCPkU,,ADP-HN-01,denominator
                                                status,*,,suppressed,
                                                """))
            })
    @APIResponse(
            responseCode = "200",
            description = "The map as it now is.",
            content = @Content(schema = @Schema(implementation = CodeMapRequest.class)))
    public Response put(
            @PathParam("provider")
                    @Pattern(regexp = ProviderCode.PATTERN)
                    @Parameter(description = "Code of the provider.", example = "s27-survey")
                    String provider,
            @NotNull @Valid CodeMapRequest request) {
        return store(new ProviderCode(provider), request);
    }

    @PUT
    @Consumes(CSV)
    @BodyLimit("sopan.catalogue.max-pack-bytes")
    @RolesAllowed({Scope.Word.OBSERVATIONS_WRITE, Scope.Word.CATALOGUE_WRITE})
    @Operation(hidden = true)
    public Response putSheet(
            @PathParam("provider") @Pattern(regexp = ProviderCode.PATTERN) String provider, @NotNull String sheet) {
        var request = CodeMapCsv.read(sheet);
        var wrong = validator.validate(request);
        if (!wrong.isEmpty()) {
            throw new Problem(
                    ErrorCode.VALIDATION_FAILED,
                    "the code map has entries that are too long or empty",
                    wrong.stream()
                            .limit(100)
                            .map(each -> Violation.at(
                                    "/" + each.getPropertyPath(), "code-map-entry", String.valueOf(each.getMessage())))
                            .toList());
        }
        return store(new ProviderCode(provider), request);
    }

    private Response store(ProviderCode provider, CodeMapRequest request) {
        boolean own = caller.scopes().contains(Scope.OBSERVATIONS_WRITE)
                && caller.provider().filter(provider::equals).isPresent();
        if (!own) {
            caller.require(Scope.CATALOGUE_WRITE);
        }
        var map = CodeMapReading.read(provider, request);
        return switch (replaceCodeMap.replace(
                map, known -> preconditions.checkCurrent(tag(CodeMapReading.view(known))))) {
            case PackLoading.Loaded _ -> {
                var view = CodeMapReading.view(map);
                yield Response.ok(view).tag(tag(view)).build();
            }
            case PackLoading.Refused refused ->
                throw new Problem(
                        ErrorCode.VALIDATION_FAILED,
                        "the code map of " + provider + " does not fit the catalogue; the first of "
                                + refused.errors().size() + " errors: "
                                + refused.errors().getFirst().detail(),
                        refused.errors().stream()
                                .map(error -> Violation.at(error.pointer(), error.code(), error.detail()))
                                .toList());
        };
    }
}
