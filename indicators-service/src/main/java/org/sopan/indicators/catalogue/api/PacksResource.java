package org.sopan.indicators.catalogue.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.indicators.catalogue.LoadPack;
import org.sopan.indicators.catalogue.PackLoading;
import org.sopan.indicators.catalogue.PackNote;
import org.sopan.kit.http.BodyLimit;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Packs: parts of the catalogue as documents.
@Path("/v1/packs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Packs", description = "Parts of the catalogue as documents.")
public class PacksResource {

    private static final String CODE = "[A-Z0-9][A-Z0-9-]{1,19}";

    private final LoadPack loadPack;
    private final CatalogueAnswers answers;

    PacksResource(LoadPack loadPack, CatalogueAnswers answers) {
        this.loadPack = loadPack;
        this.answers = answers;
    }

    @PUT
    @Path("/{pack}")
    @Consumes(MediaType.APPLICATION_JSON)
    @BodyLimit("sopan.catalogue.max-pack-bytes")
    @RolesAllowed(Scope.Word.CATALOGUE_WRITE)
    @Operation(operationId = "loadPack", summary = "Load a pack", description = """
                    Takes all of a pack into the catalogue, or nothing. Loading is idempotent: what is equal to what is \
                    stored makes no event. A pack adds and changes; it never removes. The body is a file \
                    `packs/<pack>/pack.json` of the repository, byte for byte.""")
    @APIResponse(
            responseCode = "200",
            description = "The pack is in the catalogue.",
            content = @Content(schema = @Schema(implementation = PackLoadingView.class)))
    @APIResponse(responseCode = "403", description = "The key lacks the scope `catalogue:write`.")
    @APIResponse(
            responseCode = "422",
            description = "The pack names what does not exist, or says something twice; all errors are listed.")
    public PackLoadingView load(
            @PathParam("pack") @Pattern(regexp = CODE) @Parameter(description = "Code of the pack.", example = "NFHS")
                    String pack,
            @NotNull @Valid PackRequest request) {
        if (!request.code().equals(pack)) {
            throw new Problem(
                    ErrorCode.VALIDATION_FAILED,
                    "the address names pack " + pack + " and the body pack " + request.code(),
                    List.of(Violation.at("/code", "code-differs", "allowed is " + pack)));
        }
        return switch (loadPack.load(PackReading.read(request))) {
            case PackLoading.Loaded loaded -> PackLoadingView.of(pack, loaded);
            case PackLoading.Refused refused -> throw refused(pack, refused);
        };
    }

    @GET
    @Operation(operationId = "listPacks", summary = "List packs", description = "Packs that were loaded, by code.")
    @APIResponse(
            responseCode = "200",
            description = "A page of packs.",
            content = @Content(schema = @Schema(implementation = PackPage.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response list(@BeanParam @Valid PageRequest page) {
        return answers.page(
                page,
                catalogue -> catalogue.all(DefinitionKind.PACK, PackNote.class),
                PackNote::key,
                (note, catalogue) -> PackView.of(note));
    }

    @GET
    @Path("/{pack}")
    @Operation(
            operationId = "getPack",
            summary = "Read a pack's note",
            description = "Name, version, source and licence of a pack that was loaded.")
    @APIResponse(
            responseCode = "200",
            description = "The pack's note.",
            content = @Content(schema = @Schema(implementation = PackView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    @APIResponse(responseCode = "404", description = "No such pack was loaded.")
    public Response get(
            @PathParam("pack") @Pattern(regexp = CODE) @Parameter(description = "Code of the pack.", example = "NFHS")
                    String pack) {
        return answers.one(catalogue -> catalogue
                .find(DefinitionKind.PACK, pack)
                .map(PackNote.class::cast)
                .map(PackView::of)
                .orElseThrow(() -> new Problem(ErrorCode.NOT_FOUND, "pack " + pack + " was not loaded")));
    }

    private static Problem refused(String pack, PackLoading.Refused refused) {
        return new Problem(
                ErrorCode.VALIDATION_FAILED,
                "pack " + pack + " does not fit together; the first of "
                        + refused.errors().size() + " errors: "
                        + refused.errors().getFirst().detail(),
                refused.errors().stream()
                        .map(error -> Violation.at(error.pointer(), error.code(), error.detail()))
                        .toList());
    }

    /// For the document: a page of packs.
    @Schema(name = "PackPage")
    public record PackPage(List<PackView> items, @Nullable String next) {}
}
