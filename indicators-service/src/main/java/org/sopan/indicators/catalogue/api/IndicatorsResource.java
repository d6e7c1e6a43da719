package org.sopan.indicators.catalogue.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.indicators.catalogue.Indicator;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Indicators and data points.
@Path("/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Catalogue")
public class IndicatorsResource {

    private final CatalogueAnswers answers;

    IndicatorsResource(CatalogueAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Operation(
            operationId = "listIndicators",
            summary = "List indicators",
            description = "Indicators and data points by code, with unit, direction and the range that is taken.")
    @APIResponse(
            responseCode = "200",
            description = "A page of indicators.",
            content = @Content(schema = @Schema(implementation = IndicatorPage.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    @APIResponse(responseCode = "404", description = "There is no such programme.")
    public Response list(
            @QueryParam("programme")
                    @Pattern(regexp = ProgrammeCode.PATTERN)
                    @Parameter(description = "Only indicators of this programme.", example = "NFHS")
                    @Nullable
                    String programme,
            @BeanParam @Valid CatalogueMoment moment,
            @BeanParam @Valid PageRequest page) {
        return answers.page(
                new CatalogueAnswers.Wanted(moment, page),
                catalogue -> indicators(catalogue, programme),
                Indicator::key,
                IndicatorView::of);
    }

    @GET
    @Path("/{indicator}")
    @Operation(operationId = "getIndicator", summary = "Read an indicator", description = "One indicator by code.")
    @APIResponse(
            responseCode = "200",
            description = "The indicator.",
            content = @Content(schema = @Schema(implementation = IndicatorView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    @APIResponse(responseCode = "404", description = "There is no such indicator.")
    public Response get(
            @PathParam("indicator")
                    @Pattern(regexp = IndicatorCode.PATTERN)
                    @Parameter(description = "Code.", example = "NFHS-ANC4")
                    String indicator,
            @BeanParam @Valid CatalogueMoment moment) {
        return answers.one(
                moment,
                catalogue -> catalogue
                        .findIndicator(new IndicatorCode(indicator))
                        .map(found -> IndicatorView.of(found, catalogue))
                        .orElseThrow(() -> new Problem(
                                ErrorCode.NOT_FOUND, "indicator " + indicator + " is not in the catalogue")));
    }

    private static List<Indicator> indicators(Catalogue catalogue, @Nullable String programme) {
        var all = catalogue.all(DefinitionKind.INDICATOR, Indicator.class);
        if (programme == null) {
            return all;
        }
        var wanted = KnownProgrammes.require(catalogue, programme).indicators();
        return all.stream().filter(each -> wanted.contains(each.code())).toList();
    }

    /// For the document: a page of indicators.
    @Schema(name = "IndicatorPage")
    public record IndicatorPage(
            List<IndicatorView> items, @Nullable String next) {}
}
