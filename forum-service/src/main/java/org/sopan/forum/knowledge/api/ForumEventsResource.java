package org.sopan.forum.knowledge.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.forum.knowledge.CreateForumEvent;
import org.sopan.forum.knowledge.ForumEvents;
import org.sopan.forum.lifecycle.Actor;
import org.sopan.forum.lifecycle.api.Refusals;
import org.sopan.forum.places.api.AreaViews;
import org.sopan.kit.http.Idempotent;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.paging.Page;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.paging.Paging;

/// Knowledge-forum events: the list, and new ones.
@Path("/v1/forum-events")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Knowledge forum")
public class ForumEventsResource {

    private final ForumEvents events;
    private final CreateForumEvent creating;
    private final EventReading reading;
    private final ForumEventViews views;
    private final AreaViews areas;
    private final Caller caller;

    ForumEventsResource(
            ForumEvents events,
            CreateForumEvent creating,
            EventReading reading,
            ForumEventViews views,
            AreaViews areas,
            Caller caller) {
        this.events = events;
        this.creating = creating;
        this.reading = reading;
        this.views = views;
        this.areas = areas;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listForumEvents",
            summary = "List knowledge-forum events",
            description = "Events by start, cancelled ones included. Drafts are shown to keys with forum:write only.")
    @APIResponse(
            responseCode = "200",
            description = "A page of events; Link leads to the next.",
            content = @Content(schema = @Schema(implementation = ForumEventPage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or the cursor is not readable.")
    public Response list(
            @BeanParam @Valid ForumEventQuery query, @BeanParam @Valid PageRequest page, @Context UriInfo address) {
        var drafts = caller.scopes().contains(Scope.FORUM_WRITE);
        var found = events.list(query.toQuery(drafts, page));
        var answer = Page.of(
                found,
                page,
                query.listName(),
                event -> List.of(event.details().schedule().start().toString(), event.id()));
        return Paging.answer(answer.map(views::view), address).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.Word.FORUM_WRITE)
    @Idempotent
    @Operation(
            operationId = "createForumEvent",
            summary = "Create a knowledge-forum event",
            description = "Writes a draft (scope forum:write). Named after a support case, it carries that case's "
                    + "correlation id, so that the journey of the area shows both as one story.")
    @APIResponse(
            responseCode = "201",
            description = "Created as a draft; Location says where.",
            content = @Content(schema = @Schema(implementation = ForumEventView.class)))
    @APIResponse(responseCode = "403", description = "The key lacks forum:write or does not reach an area.")
    @APIResponse(responseCode = "422", description = "The content breaks rules; all of them are listed.")
    public Response create(@NotNull @Valid ForumEventRequest request) {
        var details = reading.details(request);
        areas.require(details.areas());
        var event = Refusals.done(creating.create(details, request.supportCase(), new Actor(caller.person())));
        return views.answer(Response.Status.CREATED, event)
                .location(URI.create("/v1/forum-events/" + event.id()))
                .build();
    }
}
