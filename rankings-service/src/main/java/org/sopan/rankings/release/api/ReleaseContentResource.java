package org.sopan.rankings.release.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.formats.FormatRequest;
import org.sopan.kit.http.Preconditions;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.rankings.ranking.ReleasedLists;
import org.sopan.rankings.ranking.api.ContentTag;
import org.sopan.rankings.ranking.api.ListFormats;
import org.sopan.rankings.ranking.api.ListParameters;
import org.sopan.rankings.ranking.api.RankingQuestions;
import org.sopan.rankings.ranking.api.RankingView;
import org.sopan.rankings.ranking.api.Refusals;
import org.sopan.rankings.release.CurrentReleases;
import org.sopan.rankings.release.ReadReleases;
import org.sopan.rankings.release.Release;
import org.sopan.rankings.release.VerifyRelease;

/// One release and what it is made of.
@Path("/v1/programmes/{programme}/releases/{release}")
@Tag(name = "Releases")
public class ReleaseContentResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final CurrentReleases current;
    private final ReadReleases readReleases;
    private final VerifyRelease verifyRelease;
    private final ListFormats formats;
    private final Preconditions preconditions;

    ReleaseContentResource(
            CurrentReleases current,
            ReadReleases readReleases,
            VerifyRelease verifyRelease,
            ListFormats formats,
            Preconditions preconditions) {
        this.current = current;
        this.readReleases = readReleases;
        this.verifyRelease = verifyRelease;
        this.formats = formats;
        this.preconditions = preconditions;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "getRelease",
            summary = "A release",
            description = "What it is, what it was made of, and its place in the chain.")
    @APIResponse(
            responseCode = "200",
            description = "The release.",
            content = @Content(schema = @Schema(implementation = ReleaseView.class)))
    @APIResponse(responseCode = "304", description = "The caller has it already; a release never changes.")
    @APIResponse(responseCode = "404", description = "There is no such release.")
    public Response get(@BeanParam @Valid ReleaseAddress address) {
        var release = release(address);
        return preconditions.answer(
                new EntityTag(release.hash()), FOR_EVER, () -> Response.ok(ReleaseView.of(release)));
    }

    @GET
    @Path("/ranking")
    @Produces({MediaType.APPLICATION_JSON, "text/csv", "application/x-ndjson"})
    @RunOnVirtualThread
    @Operation(
            operationId = "getReleaseRanking",
            summary = "A ranked list of a release",
            description =
                    "The frozen bytes, for ever the same; with `within`, the list is worked out from the frozen inputs.")
    @APIResponse(
            responseCode = "200",
            description = "The list.",
            content = @Content(schema = @Schema(implementation = RankingView.class)))
    @APIResponse(responseCode = "304", description = "The caller has it already.")
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not readable; the problem says which and what is allowed.")
    @APIResponse(responseCode = "404", description = "There is no such release.")
    public Response ranking(
            @BeanParam @Valid ReleaseAddress address,
            @BeanParam @Valid ListParameters list,
            @BeanParam @Valid FormatRequest format) {
        var release = release(address);
        var query = RankingQuestions.query(address.programme(), release.period().value(), list);
        return switch (readReleases.list(release, query)) {
            case ReleasedLists.Released.Frozen(var json) -> formats.answer(json, format, preconditions, FOR_EVER);
            case ReleasedLists.Released.Misfit(var refusal) -> throw Refusals.problem(refusal);
        };
    }

    @GET
    @Path("/inputs")
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "getReleaseInputs",
            summary = "The figures a release was computed from",
            description =
                    "With the method of the release, enough to compute it again anywhere. The SHA-256 of these bytes is the release's `inputsHash`.")
    @APIResponse(
            responseCode = "200",
            description = "The inputs.",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description =
                                                    "programme, period, method, areas, members, indicators, periods, boundaryChanges and figures (area, indicator, period, value, state).")))
    @APIResponse(responseCode = "304", description = "The caller has them already.")
    @APIResponse(responseCode = "404", description = "There is no such release.")
    public Response inputs(@BeanParam @Valid ReleaseAddress address) {
        var inputs = readReleases.inputs(release(address));
        return preconditions.answer(
                ContentTag.of(inputs), FOR_EVER, () -> Response.ok(inputs.bytes(), MediaType.APPLICATION_JSON));
    }

    @POST
    @Path("/verification")
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @Operation(
            operationId = "verifyRelease",
            summary = "Computes a release again and compares",
            description =
                    "Ranks the frozen inputs again by the frozen method and compares the hash of every list with what was published. Changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Whether every byte is the same.",
            content = @Content(schema = @Schema(implementation = VerificationView.class)))
    @APIResponse(responseCode = "404", description = "There is no such release.")
    public VerificationView verify(@BeanParam @Valid ReleaseAddress address) {
        return VerificationView.of(verifyRelease.verify(release(address)));
    }

    private Release release(ReleaseAddress address) {
        return current.find(address.programme(), address.release())
                .orElseThrow(() -> new Problem(
                        ErrorCode.NOT_FOUND,
                        "programme " + address.programme() + " has no release " + address.release()
                                + "; /v1/programmes/" + address.programme() + "/releases lists all"));
    }
}
