package org.sopan.indicators.validation.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.catalogue.api.KnownProgrammes;
import org.sopan.indicators.validation.ComparedFigure;
import org.sopan.indicators.validation.ComparedFigures;
import org.sopan.indicators.validation.ValidateFigures;
import org.sopan.kit.paging.Page;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.paging.Paging;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Reported figures beside what surveys found.
@Path("/v1/programmes/{programme}/validation")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Validation", description = "Reported figures beside what surveys found.")
public class ValidationResource {

    private final ComparedFigures figures;
    private final ValidateFigures validateFigures;
    private final CurrentCatalogue catalogue;
    private final UriInfo address;

    ValidationResource(
            ComparedFigures figures, ValidateFigures validateFigures, CurrentCatalogue catalogue, UriInfo address) {
        this.figures = figures;
        this.validateFigures = validateFigures;
        this.catalogue = catalogue;
        this.address = address;
    }

    @GET
    @Authenticated
    @Operation(operationId = "validateProgramme", summary = "Hold figures against surveys", description = """
                    Figures of a period, each beside the figure of the dataset `survey` for the same indicator and area: \
                    of the same period, or the newest before. Where the survey's error is known (`/v1/survey-precisions`), \
                    z says whether chance explains the difference; where it does not, a finding `survey-divergence` is \
                    open. The programme's policy says what would count; no figure is changed. Figures without a \
                    survey's are not listed.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of pairs.",
            content = @Content(schema = @Schema(implementation = ComparedFigurePage.class)))
    public Response list(
            @PathParam("programme")
                    @Pattern(regexp = ProgrammeCode.PATTERN)
                    @Parameter(description = "Code.", example = "ADP")
                    String programme,
            @QueryParam("period")
                    @NotBlank
                    @Size(max = 20)
                    @Parameter(description = "Of the reported figures.", example = "2021-04", required = true)
                    String period,
            @QueryParam("within") @Parameter(description = "Only areas within this one.", example = "S27") @Nullable
                    AreaCode within,
            @BeanParam @Valid PageRequest page) {
        var known = catalogue.get();
        var found = KnownProgrammes.require(known, programme);
        var name = Paging.listName(address);
        var after = page.after(name);
        var place = after.isEmpty() ? null : new ComparedFigures.Place(after.get(0), after.get(1));
        var pairs = figures.in(found, period(period), members(found, within, known), place, page.limit() + 1);
        Page<ComparedFigure> listed = Page.of(
                pairs,
                page,
                name,
                each -> List.of(each.reported().indicator(), each.reported().area()));
        var policy = found.rules().survey();
        return Paging.answer(
                        listed.map(each -> ComparedFigureView.of(each, validateFigures.comparison(each), policy)),
                        address)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private static List<AreaCode> members(Programme programme, @Nullable AreaCode within, Catalogue known) {
        return programme.members().stream()
                .map(Programme.Member::area)
                .filter(area -> within == null || known.liesWithin(area, within))
                .distinct()
                .toList();
    }

    private static Period period(String text) {
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Problem(ErrorCode.INVALID_PARAMETER, String.valueOf(e.getMessage()));
        }
    }

    /// For the document: a page of pairs.
    @Schema(name = "ComparedFigurePage")
    public record ComparedFigurePage(
            List<ComparedFigureView> items, @Nullable String next) {}
}
