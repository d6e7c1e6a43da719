package org.sopan.forum.knowledge.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.forum.knowledge.ChangeForumEvent;
import org.sopan.forum.knowledge.ForumEvent;
import org.sopan.forum.knowledge.ForumEventStatus;
import org.sopan.forum.knowledge.ForumEvents;
import org.sopan.forum.knowledge.MoveForumEvent;
import org.sopan.forum.lifecycle.Actor;
import org.sopan.forum.lifecycle.Outcome;
import org.sopan.forum.lifecycle.api.Refusals;
import org.sopan.forum.lifecycle.api.Revisions;
import org.sopan.forum.lifecycle.api.TransitionRequest;
import org.sopan.forum.places.api.AreaViews;
import org.sopan.kit.http.Idempotent;
import org.sopan.kit.http.Preconditions;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;

/// One knowledge-forum event.
@Path("/v1/forum-events/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Knowledge forum")
@APIResponse(
        responseCode = "404",
        description = "There is no such event, or it is a draft and the key lacks forum:write.")
public class ForumEventResource {

    private static final String ID = "fev_[0-9a-f-]{32,36}";
    private static final String EVENT = "Id of the event.";

    private final ForumEvents events;
    private final ChangeForumEvent changing;
    private final MoveForumEvent moving;
    private final ForumEventViews views;
    private final EventReading reading;
    private final AreaViews areas;
    private final Revisions revisions;
    private final Preconditions preconditions;
    private final Caller caller;

    ForumEventResource(
            ForumEvents events,
            ChangeForumEvent changing,
            MoveForumEvent moving,
            ForumEventViews views,
            EventReading reading,
            AreaViews areas,
            Revisions revisions,
            Preconditions preconditions,
            Caller caller) {
        this.events = events;
        this.changing = changing;
        this.moving = moving;
        this.views = views;
        this.reading = reading;
        this.areas = areas;
        this.revisions = revisions;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getForumEvent",
            summary = "Read a knowledge-forum event",
            description = "The event with its sessions, its title in the language asked for (Accept-Language; else "
                    + "English, else the original; Content-Language says which).")
    @APIResponse(
            responseCode = "200",
            description = "The event; ETag names its revision for If-Match.",
            content = @Content(schema = @Schema(implementation = ForumEventView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the version named in If-None-Match.")
    public Response get(@PathParam("id") @Pattern(regexp = ID) @Parameter(description = EVENT) String id) {
        var event = visible(id);
        return preconditions.answer(
                Revisions.tag(id, event.revision(), views.language(event)),
                "no-cache",
                () -> views.answer(Response.Status.OK, event));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.Word.FORUM_WRITE)
    @Operation(
            operationId = "changeForumEvent",
            summary = "Change a knowledge-forum event",
            description = "Replaces title, time, place, areas and themes (scope forum:write, If-Match required) until "
                    + "the event is live. A change of time or place raises the calendar sequence by one.")
    @APIResponse(
            responseCode = "200",
            description = "Changed.",
            content = @Content(schema = @Schema(implementation = ForumEventView.class)))
    @APIResponse(responseCode = "403", description = "The key lacks forum:write or does not reach an area.")
    @APIResponse(responseCode = "409", description = "It is live or over, or a room or speaker is taken.")
    @APIResponse(responseCode = "412", description = "It was changed since it was read.")
    @APIResponse(responseCode = "422", description = "The content breaks rules; all of them are listed.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response change(
            @PathParam("id") @Pattern(regexp = ID) @Parameter(description = EVENT) String id,
            @NotNull @Valid ForumEventRequest request) {
        var event = visible(id);
        var expected = revisions.required(id, event.revision(), ForumEventViews.languages(event));
        var details = reading.details(request);
        areas.require(event.details().areas());
        areas.require(details.areas());
        return answer(changing.change(id, expected, details, new Actor(caller.person())));
    }

    @POST
    @Path("/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.Word.FORUM_WRITE)
    @Idempotent
    @Operation(
            operationId = "moveForumEvent",
            summary = "Schedule, postpone, cancel: move an event to another state",
            description =
                    "Scope forum:write. What may follow a state stands at /v1/codelists/forum-event-states; "
                            + "POSTPONED and CANCELLED need a reason, SCHEDULED a time to come and a place. If-Match is heeded.")
    @APIResponse(
            responseCode = "200",
            description = "Moved.",
            content = @Content(schema = @Schema(implementation = ForumEventView.class)))
    @APIResponse(responseCode = "403", description = "The key lacks forum:write or does not reach an area.")
    @APIResponse(
            responseCode = "409",
            description = "The table has no such step; the detail names the present state and what is allowed.")
    @APIResponse(responseCode = "412", description = "It was changed since it was read.")
    @APIResponse(responseCode = "422", description = "The reason is missing, or time or place are.")
    public Response move(
            @PathParam("id") @Pattern(regexp = ID) @Parameter(description = EVENT) String id,
            @NotNull @Valid TransitionRequest request) {
        var event = visible(id);
        var expected = revisions.named(id, event.revision(), ForumEventViews.languages(event));
        areas.require(event.details().areas());
        var step = new MoveForumEvent.Step(request.to(), request.reason());
        return answer(moving.move(id, expected, step, new Actor(caller.person())));
    }

    private Response answer(Outcome<ForumEvent> outcome) {
        return views.answer(Response.Status.OK, Refusals.done(outcome)).build();
    }

    private ForumEvent visible(String id) {
        return events.find(id)
                .filter(event -> event.status() != ForumEventStatus.DRAFT
                        || caller.scopes().contains(Scope.FORUM_WRITE))
                .orElseThrow(() -> Refusals.missing("forum event", id));
    }
}
