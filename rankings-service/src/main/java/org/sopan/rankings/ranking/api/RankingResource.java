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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.engine.ranking.Measure;
import org.sopan.formats.FormatRequest;
import org.sopan.kit.http.Preconditions;
import org.sopan.kit.http.Tags;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.rankings.ranking.FindRanking;
import org.sopan.rankings.ranking.RankingQuery;
import org.sopan.rankings.ranking.ReleasedLists;

/// Ranked lists.
@Path("/v1/programmes/{programme}/rankings")
@Tag(name = "Rankings", description = "Who stands where, by level and by progress.")
public class RankingResource {

    private static final String PUBLIC = "public, no-cache";
    private static final String PRIVATE = "private, no-cache";

    private final FindRanking findRanking;
    private final ReleasedLists released;
    private final LiveEncodings encodings;
    private final LiveReading liveReading;
    private final ListFormats formats;
    private final Preconditions preconditions;

    RankingResource(
            FindRanking findRanking,
            ReleasedLists released,
            LiveEncodings encodings,
            LiveReading liveReading,
            ListFormats formats,
            Preconditions preconditions) {
        this.findRanking = findRanking;
        this.released = released;
        this.encodings = encodings;
        this.liveReading = liveReading;
        this.formats = formats;
        this.preconditions = preconditions;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "listRankings",
            summary = "Which lists of a programme exist",
            description =
                    "Periods, measures and nodes; any of them can be combined. Periods with a release say which one counts.")
    @APIResponse(
            responseCode = "200",
            description = "What exists.",
            content = @Content(schema = @Schema(implementation = RankingsView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this already.")
    @APIResponse(responseCode = "404", description = "There is no such programme, or it is not ranked yet.")
    public Response list(
            @Parameter(description = "Code of the programme.", example = "NFHS") @PathParam("programme")
                    ProgrammeCode programme) {
        var query = new RankingQuery(programme, null, Measure.SCORE, null, null);
        var ranked = Refusals.found(findRanking.find(query)).ranked();
        var view = RankingsView.of(ranked, released.periods(programme));
        return preconditions.answer(Tags.of(view), PUBLIC, () -> Response.ok(view, MediaType.APPLICATION_JSON));
    }

    @GET
    @Path("/{period}")
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @RunOnVirtualThread
    @Operation(
            operationId = "getRanking",
            summary = "A ranked list of a period",
            description =
                    "Every member of the programme, best first, then those without a place with their reasons. Without `edition` it is the newest release, or the live ranking where there is no release and the programme opens it (or the key has the scope `rankings:live`).")
    @APIResponse(
            responseCode = "200",
            description = "The list.",
            content = @Content(schema = @Schema(implementation = RankingView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this list already.")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not readable; the problem says which and what is allowed.")
    @APIResponse(
            responseCode = "403",
            description = "The live ranking is asked for and neither open nor in the key's scopes.")
    @APIResponse(responseCode = "404", description = "There is no such programme, period or release.")
    @APIResponse(responseCode = "503", description = "The positions of `atLeast` were not reached in time; try again.")
    public Response ranking(
            @Parameter(description = "Code of the programme.", example = "NFHS") @PathParam("programme")
                    ProgrammeCode programme,
            @Parameter(description = "A period, or `latest`.", example = "2020") @PathParam("period") @Size(max = 16)
                    String period,
            @BeanParam @Valid ListParameters list,
            @BeanParam @Valid EditionParameters wanted,
            @BeanParam @Valid FormatRequest format) {
        var query = RankingQuestions.query(programme, period, list);
        return switch (RankingQuestions.edition(wanted)) {
            case LIVE -> live(query, wanted, format);
            case RELEASE ->
                official(query, format)
                        .orElseThrow(() -> new Problem(
                                ErrorCode.NOT_FOUND,
                                "programme " + programme + " has no release for period " + period
                                        + "; edition=live is the current, provisional ranking"));
            case NEWEST -> official(query, format).orElseGet(() -> live(query, wanted, format));
        };
    }

    private Optional<Response> official(RankingQuery query, FormatRequest format) {
        return released.find(query).map(list -> switch (list) {
            case ReleasedLists.Released.Frozen(var json) -> formats.answer(json, format, preconditions, PUBLIC);
            case ReleasedLists.Released.Misfit(var refusal) -> throw Refusals.problem(refusal);
        });
    }

    private Response live(RankingQuery query, EditionParameters wanted, FormatRequest format) {
        RankingQuestions.atLeast(wanted.atLeast())
                .ifPresent(positions -> liveReading.await(query.programme(), positions));
        var found = Refusals.found(findRanking.find(query));
        var programme = found.ranked().programme();
        liveReading.allow(programme);
        return formats.answer(encodings.get(found), format, preconditions, programme.openLive() ? PUBLIC : PRIVATE);
    }
}
