package org.sopan.forum.practices.api;

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
import org.sopan.forum.lifecycle.Actor;
import org.sopan.forum.lifecycle.api.Refusals;
import org.sopan.forum.places.api.AreaViews;
import org.sopan.forum.practices.Practices;
import org.sopan.forum.practices.WritePractice;
import org.sopan.kit.http.Idempotent;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.paging.Page;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.paging.Paging;

/// Practices: the list, and new ones.
@Path("/v1/practices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Practices")
public class PracticesResource {

    private final Practices practices;
    private final WritePractice writing;
    private final PracticeReading reading;
    private final PracticeViews views;
    private final AreaViews areas;
    private final Caller caller;

    PracticesResource(
            Practices practices,
            WritePractice writing,
            PracticeReading reading,
            PracticeViews views,
            AreaViews areas,
            Caller caller) {
        this.practices = practices;
        this.writing = writing;
        this.reading = reading;
        this.views = views;
        this.areas = areas;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listPractices",
            summary = "List and search practices",
            description = "Published practices, newest change first; q searches English, Hindi, Japanese and any other "
                    + "text. Unpublished versions are shown to keys with forum:write or forum:review only.")
    @APIResponse(
            responseCode = "200",
            description = "A page of practices; Link leads to the next.",
            content = @Content(schema = @Schema(implementation = PracticePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or the cursor is not readable.")
    public Response list(
            @BeanParam @Valid PracticeQuery query, @BeanParam @Valid PageRequest page, @Context UriInfo address) {
        var found = practices.list(query.toQuery(seesUnpublished(caller), page));
        var answer = Page.of(
                found,
                page,
                query.listName(),
                version ->
                        List.of(version.origin().changedAt().toString(), version.practice() + "/" + version.number()));
        return Paging.answer(answer.map(views::view), address).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.Word.FORUM_WRITE)
    @Idempotent
    @Operation(
            operationId = "createPractice",
            summary = "Write down a practice",
            description = "Creates a practice with its first version as a draft (scope forum:write). A section on what "
                    + "failed is mandatory.")
    @APIResponse(
            responseCode = "201",
            description = "Created as a draft; Location says where.",
            content = @Content(schema = @Schema(implementation = PracticeView.class)))
    @APIResponse(responseCode = "403", description = "The key lacks forum:write or does not reach an area.")
    @APIResponse(responseCode = "422", description = "The content breaks rules; all of them are listed.")
    public Response create(@NotNull @Valid PracticeRequest request) {
        var content = reading.content(request);
        areas.require(content.areas());
        var version = Refusals.done(writing.begin(content, request.supportCase(), new Actor(caller.person())));
        return views.answer(Response.Status.CREATED, version)
                .location(URI.create("/v1/practices/" + version.practice() + "/versions/" + version.number()))
                .build();
    }

    static boolean seesUnpublished(Caller caller) {
        return caller.scopes().contains(Scope.FORUM_WRITE) || caller.scopes().contains(Scope.FORUM_REVIEW);
    }
}
