package org.sopan.forum.knowledge.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.forum.knowledge.EventCalendar;
import org.sopan.forum.knowledge.ForumEventStatus;
import org.sopan.forum.knowledge.ForumEvents;
import org.sopan.forum.lifecycle.api.Refusals;
import org.sopan.forum.lifecycle.api.Revisions;
import org.sopan.kit.http.Preconditions;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;

/// An event for calendar programs.
@Path("/v1/forum-events/{id: fev_[0-9a-f-]+}.ics")
@Produces(EventCalendarResource.CALENDAR)
@RunOnVirtualThread
@Tag(name = "Knowledge forum")
public class EventCalendarResource {

    static final String CALENDAR = "text/calendar";

    private final ForumEvents events;
    private final ForumEventViews views;
    private final Preconditions preconditions;
    private final Caller caller;

    EventCalendarResource(ForumEvents events, ForumEventViews views, Preconditions preconditions, Caller caller) {
        this.events = events;
        this.views = views;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getForumEventCalendar",
            summary = "Read an event as iCalendar",
            description =
                    "RFC 5545: a stable UID, a SEQUENCE that grows with each change of time, place or status, the "
                            + "time zone spelt out, cancelled events kept. Titles in the language asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            content =
                    @Content(
                            mediaType = CALENDAR,
                            schema = @Schema(type = SchemaType.STRING, maxLength = 10_000_000),
                            example = "BEGIN:VCALENDAR"))
    @APIResponse(responseCode = "304", description = "Not changed since the version named in If-None-Match.")
    @APIResponse(responseCode = "404", description = "There is no such event, or it is a draft.")
    public Response calendar(
            @PathParam("id")
                    @Parameter(
                            description = "Id of the event.",
                            example = "fev_0193d4a111c07b3e8a4f2f6d1c9e0a11",
                            schema = @Schema(maxLength = 60))
                    String id) {
        var event = events.find(id)
                .filter(found -> found.status() != ForumEventStatus.DRAFT
                        || caller.scopes().contains(Scope.FORUM_WRITE))
                .orElseThrow(() -> Refusals.missing("forum event", id));
        var language = views.language(event);
        return preconditions.answer(
                Revisions.tag(id + ".ics", event.revision(), language),
                "no-cache",
                () -> Response.ok(EventCalendar.of(event, List.of(language)).getBytes(StandardCharsets.UTF_8))
                        .type(CALENDAR + ";charset=utf-8")
                        .header(HttpHeaders.CONTENT_LANGUAGE, language)
                        .header("Content-Disposition", "inline; filename=\"" + id + ".ics\"")
                        .lastModified(Date.from(event.origin().changedAt())));
    }
}
