package org.sopan.rankings.ranking.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import org.sopan.kit.http.Preconditions;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.rankings.ranking.FindRanking;
import org.sopan.rankings.ranking.FrozenBytes;
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
    private final Preconditions preconditions;

    RankingResource(
            FindRanking findRanking,
            ReleasedLists released,
            LiveEncodings encodings,
            LiveReading liveReading,
            Preconditions preconditions) {
        this.findRanking = findRanking;
        this.released = released;
        this.encodings = encodings;
        this.liveReading = liveReading;
        this.preconditions = preconditions;
    }

    @GET
    @Path("/{period}")
    @Produces(MediaType.APPLICATION_JSON)
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
            @Parameter(description = "A period, or `latest`.", example = "2020") @PathParam("period") String period,
            @BeanParam RankingParameters parameters) {
        var query = RankingQuestions.query(programme, period, parameters);
        return switch (RankingQuestions.edition(parameters)) {
            case LIVE -> live(query, parameters);
            case RELEASE ->
                official(query)
                        .orElseThrow(() -> new Problem(
                                ErrorCode.NOT_FOUND,
                                "programme " + programme + " has no release for period " + period
                                        + "; edition=live is the current, provisional ranking"));
            case NEWEST -> official(query).orElseGet(() -> live(query, parameters));
        };
    }

    private Optional<Response> official(RankingQuery query) {
        return released.find(query).map(list -> switch (list) {
            case ReleasedLists.Released.Frozen(var json) -> answer(json, PUBLIC);
            case ReleasedLists.Released.Misfit(var refusal) -> throw Refusals.problem(refusal);
        });
    }

    private Response live(RankingQuery query, RankingParameters parameters) {
        RankingQuestions.atLeast(parameters).ifPresent(positions -> liveReading.await(query.programme(), positions));
        var found = Refusals.found(findRanking.find(query));
        var programme = found.ranked().programme();
        liveReading.allow(programme);
        return answer(encodings.get(found), programme.openLive() ? PUBLIC : PRIVATE);
    }

    private Response answer(FrozenBytes json, String cacheControl) {
        return preconditions.answer(
                ContentTag.of(json), cacheControl, () -> Response.ok(json.bytes(), MediaType.APPLICATION_JSON));
    }
}
