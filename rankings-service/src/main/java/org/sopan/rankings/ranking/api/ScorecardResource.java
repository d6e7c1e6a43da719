package org.sopan.rankings.ranking.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.kit.http.Preconditions;

/// The scorecard of an area.
@Path("/v1/areas/{area}/scorecard")
@Tag(name = "Rankings")
public class ScorecardResource {

    private final EditionReading editions;
    private final AreaPages pages;
    private final Preconditions preconditions;

    ScorecardResource(EditionReading editions, AreaPages pages, Preconditions preconditions) {
        this.editions = editions;
        this.pages = pages;
        this.preconditions = preconditions;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "getScorecard",
            summary = "Everything a ranking knows about one area",
            description =
                    "Score, rank, weight, contribution and change of the programme, every theme and every indicator, with the middle and the best of all areas.")
    @APIResponse(
            responseCode = "200",
            description = "The scorecard.",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    @APIResponse(responseCode = "304", description = "The caller has it already.")
    @APIResponse(responseCode = "400", description = "A parameter is missing or not readable.")
    @APIResponse(
            responseCode = "404",
            description = "There is no such programme or period, or the area does not take part.")
    @APIResponse(responseCode = "503", description = "The positions of `atLeast` were not reached in time; try again.")
    public Response scorecard(
            @Parameter(description = "LGD code of the area.", example = "D445") @PathParam("area") AreaCode area,
            @Parameter(description = "Code of the programme.", example = "NFHS", required = true)
                    @QueryParam("programme")
                    @NotNull
                    ProgrammeCode programme,
            @Parameter(description = "A period, or `latest`.", example = "2020")
                    @QueryParam("period")
                    @DefaultValue("latest")
                    @Size(max = 16)
                    String period,
            @BeanParam @Valid EditionParameters wanted) {
        var edition = editions.get(RankingQuestions.query(programme, period, ListParameters.WHOLE), wanted);
        AreaPages.requireMember(edition, area);
        return pages.answer(Scorecards.of(edition, area), edition, preconditions);
    }
}
