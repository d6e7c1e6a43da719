package org.sopan.indicators.catalogue.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.catalogue.CatalogueVersion;
import org.sopan.indicators.catalogue.CatalogueVersions;
import org.sopan.kit.paging.Page;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.paging.Paging;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// The history of the catalogue.
@Path("/v1/catalogue/versions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalogue")
public class CatalogueVersionsResource {

    private final CatalogueVersions versions;
    private final UriInfo address;

    CatalogueVersionsResource(CatalogueVersions versions, UriInfo address) {
        this.versions = versions;
        this.address = address;
    }

    @GET
    @Operation(
            operationId = "listCatalogueVersions",
            summary = "List versions of the catalogue",
            description = "What each loading of a pack, import of areas or change of a code map added and changed, the"
                    + " newest first. `version` and `asOf` of areas, indicators, programmes and providers read any of"
                    + " them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of versions.",
            content = @Content(schema = @Schema(implementation = CatalogueVersionPage.class)))
    public Response list(@BeanParam @Valid PageRequest page) {
        var name = Paging.listName(address);
        var after = page.after(name);
        long before = after.isEmpty() ? Long.MAX_VALUE : Long.parseLong(after.getFirst());
        var found = versions.list(before, page.limit() + 1);
        Page<CatalogueVersion> part = Page.of(found, page, name, each -> List.of(String.valueOf(each.version())));
        return Paging.answer(part.map(CatalogueVersionView::of), address).build();
    }

    @GET
    @Path("/{version}/changes")
    @Operation(
            operationId = "listCatalogueChanges",
            summary = "List what a version changed",
            description = "Every definition that came in with a version of the catalogue, by kind and code.")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes.",
            content = @Content(schema = @Schema(implementation = CatalogueChangePage.class)))
    @APIResponse(responseCode = "404", description = "There is no such version.")
    public Response changes(
            @PathParam("version")
                    @Min(1)
                    @Max(Long.MAX_VALUE)
                    @Parameter(description = "Version of the catalogue.", example = "7")
                    long version,
            @BeanParam @Valid PageRequest page) {
        var name = Paging.listName(address);
        var after = page.after(name);
        var found = versions.changes(version, after.isEmpty() ? "" : after.getFirst(), page.limit() + 1);
        if (found.isEmpty() && after.isEmpty()) {
            throw new Problem(ErrorCode.NOT_FOUND, "the catalogue has no version " + version);
        }
        Page<CatalogueVersion.Change> part = Page.of(found, page, name, each -> List.of(each.key()));
        return Paging.answer(part.map(CatalogueChangeView::of), address).build();
    }

    /// A version as it is shown.
    @Schema(name = "CatalogueVersion", description = "A version of the whole catalogue.")
    public record CatalogueVersionView(
            @Schema(examples = "7") long version,
            Instant definedAt,

            @Schema(examples = "NFHS", maxLength = 40, description = "The pack it came with, or what else.")
            String cause,

            @Schema(description = "Per kind, how many definitions were added and changed.")
            Map<String, CountsView> counts) {

        /// How many definitions of a kind.
        @Schema(name = "CatalogueVersionCounts")
        public record CountsView(
                @Schema(examples = "34") int added,
                @Schema(examples = "2") int changed) {}

        static CatalogueVersionView of(CatalogueVersion version) {
            var counts = new TreeMap<String, CountsView>();
            version.counts()
                    .forEach((kind, each) -> counts.put(kind.word(), new CountsView(each.added(), each.changed())));
            return new CatalogueVersionView(version.version(), version.definedAt(), version.cause(), counts);
        }
    }

    /// A change as it is shown.
    @Schema(name = "CatalogueChange", description = "A definition that came in with a version.")
    public record CatalogueChangeView(
            @Schema(examples = "indicator", maxLength = 20) String kind,
            @Schema(examples = "NFHS-ANC4", maxLength = 200) String code,

            @Schema(
                    examples = "changed",
                    enumeration = {"added", "changed"})
            String change,

            @Schema(examples = "2", description = "Which version of this definition it is.")
            int number) {

        static CatalogueChangeView of(CatalogueVersion.Change change) {
            return new CatalogueChangeView(
                    change.kind().word(), change.code(), change.number() == 1 ? "added" : "changed", change.number());
        }
    }

    /// For the document: a page of versions.
    @Schema(name = "CatalogueVersionPage")
    public record CatalogueVersionPage(
            List<CatalogueVersionView> items, @Nullable String next) {}

    /// For the document: a page of changes.
    @Schema(name = "CatalogueChangePage")
    public record CatalogueChangePage(
            List<CatalogueChangeView> items, @Nullable String next) {}
}
