package org.sopan.rankings.ranking.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/// Why an area's score and rank changed.
@Path("/v1/programmes/{programme}/rankings/{period}/changes/{area}")
@Tag(name = "Rankings")
public class ChangeResource {

    private final EditionReading editions;
    private final AreaPages pages;
    private final Preconditions preconditions;

    ChangeResource(EditionReading editions, AreaPages pages, Preconditions preconditions) {
        this.editions = editions;
        this.pages = pages;
        this.preconditions = preconditions;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "explainChange",
            summary = "Why an area's score and rank changed",
            description =
                    "The change of score in parts by theme and by indicator, and the places gained in parts by theme, by the other areas and by areas that entered or left. Parts sum to the change.")
    @APIResponse(
            responseCode = "200",
            description = "The change in parts; a part without a baseline is null with its reason.",
            content = @Content(schema = @Schema(implementation = ChangeView.class)))
    @APIResponse(responseCode = "304", description = "The caller has it already.")
    @APIResponse(
            responseCode = "404",
            description = "There is no such programme or period, or the area does not take part.")
    @APIResponse(responseCode = "503", description = "The positions of `atLeast` were not reached in time; try again.")
    public Response change(
            @Parameter(description = "Code of the programme.", example = "NFHS") @PathParam("programme")
                    ProgrammeCode programme,
            @Parameter(description = "A period, or `latest`.", example = "2020") @PathParam("period") @Size(max = 16)
                    String period,
            @Parameter(description = "LGD code of the area.", example = "D445") @PathParam("area") AreaCode area,
            @BeanParam @Valid EditionParameters wanted) {
        var edition = editions.get(RankingQuestions.query(programme, period, ListParameters.WHOLE), wanted);
        AreaPages.requireMember(edition, area);
        return pages.answer(Changes.of(edition, area), edition, preconditions);
    }
}
