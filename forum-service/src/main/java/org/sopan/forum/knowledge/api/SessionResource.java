package org.sopan.forum.knowledge.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.forum.knowledge.ForumEvents;
import org.sopan.forum.knowledge.PlanSession;
import org.sopan.forum.lifecycle.Actor;
import org.sopan.forum.lifecycle.api.Refusals;
import org.sopan.forum.places.api.AreaViews;
import org.sopan.kit.http.Idempotent;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;

/// The sessions of an event.
@Path("/v1/forum-events/{id}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Knowledge forum")
@APIResponse(responseCode = "403", description = "The key lacks forum:write or does not reach an area.")
@APIResponse(responseCode = "404", description = "There is no such event or session.")
public class SessionResource {

    private static final String ID = "fev_[0-9a-f-]{32,36}";
    private static final String EVENT = "Id of the event.";

    private final ForumEvents events;
    private final PlanSession planning;
    private final EventReading reading;
    private final ForumEventViews views;
    private final AreaViews areas;
    private final Caller caller;

    SessionResource(
            ForumEvents events,
            PlanSession planning,
            EventReading reading,
            ForumEventViews views,
            AreaViews areas,
            Caller caller) {
        this.events = events;
        this.planning = planning;
        this.reading = reading;
        this.views = views;
        this.areas = areas;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.Word.FORUM_WRITE)
    @Idempotent
    @Operation(
            operationId = "addForumSession",
            summary = "Add a session",
            description = "Scope forum:write. The session lies within its event; its room and its speakers must be "
                    + "free at that time, in every event.")
    @APIResponse(
            responseCode = "201",
            description = "Added; the answer is the event.",
            content = @Content(schema = @Schema(implementation = ForumEventView.class)))
    @APIResponse(responseCode = "409", description = "The room or a speaker is taken, or the event is live or over.")
    @APIResponse(responseCode = "422", description = "The content breaks rules, or lies outside the event.")
    public Response add(
            @PathParam("id") @Pattern(regexp = ID) @Parameter(description = EVENT) String id,
            @NotNull @Valid SessionRequest request) {
        var event = events.find(id).orElseThrow(() -> Refusals.missing("forum event", id));
        areas.require(event.details().areas());
        var plan = reading.session(request, event.details().schedule().zone());
        var planned = Refusals.done(planning.add(id, plan, new Actor(caller.person())));
        return views.answer(Response.Status.CREATED, planned)
                .location(URI.create("/v1/forum-events/" + id))
                .build();
    }

    @DELETE
    @Path("/{session}")
    @RolesAllowed(Scope.Word.FORUM_WRITE)
    @Operation(
            operationId = "removeForumSession",
            summary = "Take a session out",
            description = "Scope forum:write. Its room and its speakers are free again.")
    @APIResponse(
            responseCode = "200",
            description = "Taken out; the answer is the event.",
            content = @Content(schema = @Schema(implementation = ForumEventView.class)))
    @APIResponse(responseCode = "409", description = "The event is live or over.")
    public Response remove(
            @PathParam("id") @Pattern(regexp = ID) @Parameter(description = EVENT) String id,
            @PathParam("session")
                    @Pattern(regexp = "ses_[0-9a-f-]{32,36}")
                    @Parameter(description = "Id of the session.")
                    String session) {
        var event = events.find(id).orElseThrow(() -> Refusals.missing("forum event", id));
        areas.require(event.details().areas());
        var planned = Refusals.done(planning.remove(id, session, new Actor(caller.person())));
        return views.answer(Response.Status.OK, planned).build();
    }
}
