package org.sopan.forum.cases.api;

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
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.forum.cases.RequestSupport;
import org.sopan.forum.cases.SupportCase;
import org.sopan.forum.cases.SupportCases;
import org.sopan.forum.codelists.CodeLists;
import org.sopan.forum.lifecycle.Actor;
import org.sopan.forum.lifecycle.api.Reading;
import org.sopan.forum.lifecycle.api.Refusals;
import org.sopan.forum.places.api.AreaViews;
import org.sopan.kit.http.Idempotent;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.paging.Page;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.paging.Paging;

/// Support cases: the list, and requests for support.
@Path("/v1/support-cases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Support cases")
public class SupportCasesResource {

    private final SupportCases cases;
    private final RequestSupport requesting;
    private final CodeLists lists;
    private final SupportCaseViews views;
    private final AreaViews areas;
    private final Caller caller;

    SupportCasesResource(
            SupportCases cases,
            RequestSupport requesting,
            CodeLists lists,
            SupportCaseViews views,
            AreaViews areas,
            Caller caller) {
        this.cases = cases;
        this.requesting = requesting;
        this.lists = lists;
        this.views = views;
        this.areas = areas;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listSupportCases",
            summary = "List support cases",
            description = "Newest first, each with the reasons it was opened for.")
    @APIResponse(
            responseCode = "200",
            description = "A page of cases; Link leads to the next.",
            content = @Content(schema = @Schema(implementation = SupportCasePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter or the cursor is not readable.")
    public Response list(
            @BeanParam @Valid SupportCaseQuery query, @BeanParam @Valid PageRequest page, @Context UriInfo address) {
        var found = cases.list(query.toQuery(page));
        var answer = Page.of(
                found,
                page,
                query.listName(),
                one -> List.of(one.origin().openedAt().toString(), one.id()));
        return Paging.answer(answer.map(views::view), address).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.Word.FORUM_WRITE)
    @Idempotent
    @Operation(
            operationId = "requestSupport",
            summary = "Ask for support",
            description = "Opens a case for an area and a theme (scope forum:write). One is open for both at a time.")
    @APIResponse(
            responseCode = "201",
            description = "Opened; Location says where.",
            content = @Content(schema = @Schema(implementation = SupportCaseView.class)))
    @APIResponse(responseCode = "403", description = "The key lacks forum:write or does not reach the area.")
    @APIResponse(responseCode = "409", description = "One is open for this area and theme; the detail names it.")
    @APIResponse(responseCode = "422", description = "Area or theme are unknown.")
    public Response request(@NotNull @Valid SupportRequest request) {
        var reading = new Reading();
        var area = reading.field("/area", () -> AreaCode.parse(request.area()));
        if (!request.theme().equals(SupportCase.OVERALL)
                && lists.find(CodeLists.THEMATIC_AREAS)
                        .orElseThrow()
                        .find(request.theme())
                        .isEmpty()) {
            reading.refuse(
                    "/theme",
                    "unknown-code",
                    "\"" + request.theme() + "\" is neither overall nor in the code list /v1/codelists/thematic-areas");
        }
        reading.end();
        areas.require(List.of(Reading.read(area)));
        var opened = Refusals.done(
                requesting.open(Reading.read(area), request.theme(), request.request(), new Actor(caller.person())));
        return views.answer(Response.Status.CREATED, opened)
                .location(URI.create("/v1/support-cases/" + opened.id()))
                .build();
    }
}
