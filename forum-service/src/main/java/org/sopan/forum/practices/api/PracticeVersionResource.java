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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.forum.lifecycle.Actor;
import org.sopan.forum.lifecycle.api.Refusals;
import org.sopan.forum.lifecycle.api.Revisions;
import org.sopan.forum.lifecycle.api.TransitionRequest;
import org.sopan.forum.places.api.AreaViews;
import org.sopan.forum.practices.MovePractice;
import org.sopan.forum.practices.PracticeStatus;
import org.sopan.forum.practices.PracticeVersion;
import org.sopan.forum.practices.Practices;
import org.sopan.forum.practices.WritePractice;
import org.sopan.kit.http.Idempotent;
import org.sopan.kit.http.Preconditions;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;

/// One version of a practice.
@Path("/v1/practices/{id}/versions/{version}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Practices")
@APIResponse(responseCode = "404", description = "There is no such version, or it is not public.")
public class PracticeVersionResource {

    private static final String ID = PracticeResource.ID;
    private static final String PRACTICE = PracticeResource.PRACTICE;
    private static final String VERSION = "Number of the version.";
    private static final int MOST_VERSIONS = 100_000;

    /// What the author decides; anything else is decided with forum:review.
    private static final Set<String> OF_THE_AUTHOR =
            Set.of(PracticeStatus.SUBMITTED.name(), PracticeStatus.WITHDRAWN.name());

    private final Practices practices;
    private final WritePractice writing;
    private final MovePractice moving;
    private final PracticeReading reading;
    private final PracticeViews views;
    private final AreaViews areas;
    private final Revisions revisions;
    private final Preconditions preconditions;
    private final Caller caller;

    PracticeVersionResource(
            Practices practices,
            WritePractice writing,
            MovePractice moving,
            PracticeReading reading,
            PracticeViews views,
            AreaViews areas,
            Revisions revisions,
            Preconditions preconditions,
            Caller caller) {
        this.practices = practices;
        this.writing = writing;
        this.moving = moving;
        this.reading = reading;
        this.views = views;
        this.areas = areas;
        this.revisions = revisions;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getPracticeVersion",
            summary = "Read a version of a practice",
            description = "Published, superseded and retired versions for anyone; others for keys with forum:write or "
                    + "forum:review.")
    @APIResponse(
            responseCode = "200",
            description = "The version; ETag names its revision for If-Match.",
            content = @Content(schema = @Schema(implementation = PracticeView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the version named in If-None-Match.")
    public Response get(
            @PathParam("id") @Pattern(regexp = ID) @Parameter(description = PRACTICE) String id,
            @PathParam("version") @Min(1) @Max(MOST_VERSIONS) @Parameter(description = VERSION) int number) {
        var version = visible(id, number);
        return preconditions.answer(
                Revisions.tag(version.address(), version.revision(), views.language(version)),
                "no-cache",
                () -> views.answer(Response.Status.OK, version));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.Word.FORUM_WRITE)
    @Operation(
            operationId = "rewritePracticeVersion",
            summary = "Rewrite a draft",
            description = "Replaces the text of a draft (scope forum:write, If-Match required). Once submitted, the "
                    + "text is fixed, and the next version is the way.")
    @APIResponse(
            responseCode = "200",
            description = "Rewritten.",
            content = @Content(schema = @Schema(implementation = PracticeView.class)))
    @APIResponse(responseCode = "403", description = "The key lacks forum:write or does not reach an area.")
    @APIResponse(responseCode = "409", description = "It is no draft.")
    @APIResponse(responseCode = "412", description = "It was changed since it was read.")
    @APIResponse(responseCode = "422", description = "The content breaks rules; all of them are listed.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response rewrite(
            @PathParam("id") @Pattern(regexp = ID) @Parameter(description = PRACTICE) String id,
            @PathParam("version") @Min(1) @Max(MOST_VERSIONS) @Parameter(description = VERSION) int number,
            @NotNull @Valid PracticeRequest request) {
        var version = visible(id, number);
        var expected = revisions.required(version.address(), version.revision(), PracticeViews.languages(version));
        var content = reading.content(request);
        areas.require(version.content().areas());
        areas.require(content.areas());
        var target = new WritePractice.Target(id, number);
        var written = Refusals.done(writing.rewrite(target, expected, content, new Actor(caller.person())));
        return views.answer(Response.Status.OK, written).build();
    }

    @POST
    @Path("/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Operation(
            operationId = "movePracticeVersion",
            summary = "Submit, review, publish: move a version to another state",
            description = "SUBMITTED and WITHDRAWN need forum:write, everything else forum:review and a person who did "
                    + "not write at the version. PUBLISHED needs two accepting reviews without a conflict of interest "
                    + "and supersedes the version before. What may follow stands at /v1/codelists/practice-states.")
    @APIResponse(
            responseCode = "200",
            description = "Moved.",
            content = @Content(schema = @Schema(implementation = PracticeView.class)))
    @APIResponse(responseCode = "403", description = "The key lacks the scope, or the person wrote at the version.")
    @APIResponse(
            responseCode = "409",
            description = "The table has no such step, or reviews are missing; the detail names what is allowed.")
    @APIResponse(responseCode = "412", description = "It was changed since it was read.")
    @APIResponse(responseCode = "422", description = "The reason is missing.")
    public Response move(
            @PathParam("id") @Pattern(regexp = ID) @Parameter(description = PRACTICE) String id,
            @PathParam("version") @Min(1) @Max(MOST_VERSIONS) @Parameter(description = VERSION) int number,
            @NotNull @Valid TransitionRequest request) {
        var ofAuthor = OF_THE_AUTHOR.contains(request.to());
        caller.require(ofAuthor ? Scope.FORUM_WRITE : Scope.FORUM_REVIEW);
        var version = visible(id, number);
        if (ofAuthor) {
            areas.require(version.content().areas());
        }
        var expected = revisions.named(version.address(), version.revision(), PracticeViews.languages(version));
        var step = new MovePractice.Step(request.to(), request.reason());
        var target = new WritePractice.Target(id, number);
        var moved = Refusals.done(moving.move(target, expected, step, new Actor(caller.person())));
        return views.answer(Response.Status.OK, moved).build();
    }

    private PracticeVersion visible(String id, int number) {
        return practices
                .find(id, number)
                .filter(version -> version.status().open() || PracticesResource.seesUnpublished(caller))
                .orElseThrow(() -> Refusals.missing("practice version", id + "/" + number));
    }
}
