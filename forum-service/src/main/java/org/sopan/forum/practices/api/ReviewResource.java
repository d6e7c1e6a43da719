package org.sopan.forum.practices.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.forum.lifecycle.Actor;
import org.sopan.forum.lifecycle.api.Refusals;
import org.sopan.forum.practices.Practices;
import org.sopan.forum.practices.ReviewPractice;
import org.sopan.forum.practices.WritePractice;
import org.sopan.kit.http.Idempotent;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;

/// The reviews of a version, among those who work on it.
@Path("/v1/practices/{id}/versions/{version}/reviews")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Practices")
@APIResponse(responseCode = "404", description = "There is no such version.")
public class ReviewResource {

    private static final String ID = PracticeResource.ID;
    private static final String PRACTICE = PracticeResource.PRACTICE;
    private static final String VERSION = "Number of the version.";
    private static final int MOST_VERSIONS = 100_000;

    private final Practices practices;
    private final ReviewPractice reviewing;
    private final Caller caller;

    ReviewResource(Practices practices, ReviewPractice reviewing, Caller caller) {
        this.practices = practices;
        this.reviewing = reviewing;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listPracticeReviews",
            summary = "List the reviews of a version",
            description = "For keys with forum:write or forum:review, by when they were given.")
    @APIResponse(
            responseCode = "200",
            description = "The reviews.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ReviewView.class)))
    @APIResponse(responseCode = "403", description = "The key has neither forum:write nor forum:review.")
    public List<ReviewView> list(
            @PathParam("id") @Pattern(regexp = ID) @Parameter(description = PRACTICE) String id,
            @PathParam("version") @Min(1) @Max(MOST_VERSIONS) @Parameter(description = VERSION) int number) {
        if (!PracticesResource.seesUnpublished(caller)) {
            caller.require(Scope.FORUM_REVIEW);
        }
        return practices
                .find(id, number)
                .orElseThrow(() -> Refusals.missing("practice version", id + "/" + number))
                .reviews()
                .stream()
                .map(ReviewView::of)
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.Word.FORUM_REVIEW)
    @Idempotent
    @Operation(
            operationId = "reviewPracticeVersion",
            summary = "Review a version",
            description =
                    "Scope forum:review. Once per person and version, never by one who wrote at it. A review with "
                            + "a declared conflict of interest is kept and does not count.")
    @APIResponse(
            responseCode = "201",
            description = "Given.",
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    @APIResponse(responseCode = "403", description = "The key lacks forum:review, or the person wrote at the version.")
    @APIResponse(responseCode = "409", description = "It is not in review, or the person has reviewed it already.")
    public Response give(
            @PathParam("id") @Pattern(regexp = ID) @Parameter(description = PRACTICE) String id,
            @PathParam("version") @Min(1) @Max(MOST_VERSIONS) @Parameter(description = VERSION) int number,
            @NotNull @Valid ReviewRequest request) {
        var finding = new ReviewPractice.Finding(request.verdict(), request.conflictOfInterest(), request.comment());
        var target = new WritePractice.Target(id, number);
        var review = Refusals.done(reviewing.review(target, finding, new Actor(caller.person())));
        return Response.status(Response.Status.CREATED)
                .entity(ReviewView.of(review))
                .location(URI.create("/v1/practices/" + id + "/versions/" + number + "/reviews"))
                .build();
    }
}
