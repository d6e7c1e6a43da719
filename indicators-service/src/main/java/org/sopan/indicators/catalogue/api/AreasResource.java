package org.sopan.indicators.catalogue.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.indicators.catalogue.Area;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Areas.
@Path("/v1/areas")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalogue", description = "What the figures are about.")
public class AreasResource {

    private final CatalogueAnswers answers;

    AreasResource(CatalogueAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "listAreas",
            summary = "List areas",
            description = "Areas by code: country, states, districts and blocks of the Local Government Directory.")
    @APIResponse(
            responseCode = "200",
            description = "A page of areas.",
            content = @Content(schema = @Schema(implementation = AreaPage.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response list(
            @QueryParam("level")
                    @Pattern(regexp = "country|state|district|block")
                    @Parameter(description = "Only areas of this level.", example = "district")
                    @Nullable
                    String level,
            @QueryParam("within")
                    @Parameter(description = "Only this area and what lies below it.", example = "S24")
                    @Nullable
                    AreaCode within,
            @QueryParam("name")
                    @Size(max = 100)
                    @Parameter(description = "Only areas whose name or alias contains this.", example = "dahod")
                    @Nullable
                    String name,
            @BeanParam @Valid CatalogueMoment moment,
            @BeanParam @Valid PageRequest page) {
        return answers.page(
                new CatalogueAnswers.Wanted(moment, page),
                catalogue -> areas(catalogue, within).stream()
                        .filter(area ->
                                level == null || area.code().level().word().equals(level))
                        .filter(area -> name == null || isCalled(area, name.toLowerCase(Locale.ROOT)))
                        .toList(),
                Area::key,
                (area, catalogue) -> AreaView.of(area, catalogue, null));
    }

    @GET
    @Path("/{area}")
    @Operation(operationId = "getArea", summary = "Read an area", description = "An area with its context.")
    @APIResponse(
            responseCode = "200",
            description = "The area.",
            content = @Content(schema = @Schema(implementation = AreaView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    @APIResponse(responseCode = "404", description = "There is no such area.")
    public Response get(
            @PathParam("area") @Parameter(description = "Code, read leniently: `d3` is `D003`.", example = "D445")
                    AreaCode area,
            @BeanParam @Valid CatalogueMoment moment) {
        return answers.one(
                moment,
                catalogue -> catalogue
                        .findArea(area)
                        .map(found -> AreaView.of(
                                found, catalogue, catalogue.findContext(area).orElse(null)))
                        .orElseThrow(
                                () -> new Problem(ErrorCode.NOT_FOUND, "area " + area + " is not in the catalogue")));
    }

    private static List<Area> areas(Catalogue catalogue, @Nullable AreaCode within) {
        if (within == null) {
            return catalogue.all(DefinitionKind.AREA, Area.class);
        }
        return catalogue.within(within).stream()
                .flatMap(code -> catalogue.findArea(code).stream())
                .sorted(Comparator.comparing(Area::key))
                .toList();
    }

    private static boolean isCalled(Area area, String part) {
        return area.names().values().stream()
                        .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(part))
                || area.aliases().stream()
                        .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(part));
    }

    /// For the document: a page of areas.
    @Schema(name = "AreaPage")
    public record AreaPage(List<AreaView> items, @Nullable String next) {}
}
