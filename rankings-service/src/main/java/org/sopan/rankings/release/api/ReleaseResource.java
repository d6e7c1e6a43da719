package org.sopan.rankings.release.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.kit.http.Preconditions;
import org.sopan.kit.http.Tags;
import org.sopan.kit.identity.Scope;
import org.sopan.rankings.ranking.FindRanking;
import org.sopan.rankings.ranking.api.ListParameters;
import org.sopan.rankings.ranking.api.LiveReading;
import org.sopan.rankings.ranking.api.RankingQuestions;
import org.sopan.rankings.ranking.api.Refusals;
import org.sopan.rankings.release.CurrentReleases;
import org.sopan.rankings.release.Release;

/// Releases of a programme: made, listed, read and verified.
@Path("/v1/programmes/{programme}/releases")
@Tag(name = "Releases", description = "Official rankings: numbered, frozen, chained by their hashes.")
public class ReleaseResource {

    private static final String CACHE = "public, no-cache";

    private final ReleaseAnswers answers;
    private final CurrentReleases current;
    private final FindRanking findRanking;
    private final LiveReading liveReading;
    private final Preconditions preconditions;

    ReleaseResource(
            ReleaseAnswers answers,
            CurrentReleases current,
            FindRanking findRanking,
            LiveReading liveReading,
            Preconditions preconditions) {
        this.answers = answers;
        this.current = current;
        this.findRanking = findRanking;
        this.liveReading = liveReading;
        this.preconditions = preconditions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @RolesAllowed(Scope.Word.RANKINGS_RELEASE)
    @Parameter(ref = "IdempotencyKey")
    @Operation(
            operationId = "publishRelease",
            summary = "Publishes a period",
            description =
                    "Needs the scope `rankings:release`. The figures as they stand are frozen and ranked; the release never changes. A later revision makes another release.")
    @APIResponse(
            responseCode = "201",
            description = "It is published.",
            content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    @APIResponse(responseCode = "403", description = "The key lacks the scope `rankings:release`.")
    @APIResponse(responseCode = "404", description = "There is no such programme, or it has no ranking for the period.")
    @APIResponse(responseCode = "503", description = "The positions of `atLeast` were not reached in time; try again.")
    public Response publish(
            @Parameter(description = "Code of the programme.", example = "NFHS") @PathParam("programme")
                    ProgrammeCode programme,
            @NotNull @Valid ReleaseRequest request) {
        var query = RankingQuestions.query(programme, request.period(), ListParameters.WHOLE);
        RankingQuestions.atLeast(request.atLeast()).ifPresent(positions -> liveReading.await(programme, positions));
        var found = Refusals.found(findRanking.find(query));
        var answer = answers.publish(found);
        current.refresh();
        return answer;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(operationId = "listReleases", summary = "All releases of a programme", description = "The newest first.")
    @APIResponse(
            responseCode = "200",
            description = "The releases; none is a list too.",
            content = @Content(schema = @Schema(implementation = ReleaseListView.class)))
    @APIResponse(responseCode = "304", description = "Nothing was published since.")
    public Response list(
            @Parameter(description = "Code of the programme.", example = "NFHS") @PathParam("programme")
                    ProgrammeCode programme) {
        findRanking.refuseUnknown(programme).ifPresent(refusal -> {
            throw Refusals.problem(refusal);
        });
        var releases = current.of(programme);
        var tag = Tags.of(programme, releases.stream().map(Release::hash).toList());
        return preconditions.answer(tag, CACHE, () -> Response.ok(ReleaseListView.of(releases)));
    }
}
