package org.sopan.forum.cases.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.forum.cases.MoveSupportCase;
import org.sopan.forum.cases.SupportCase;
import org.sopan.forum.cases.SupportCases;
import org.sopan.forum.lifecycle.Actor;
import org.sopan.forum.lifecycle.api.Refusals;
import org.sopan.forum.lifecycle.api.Revisions;
import org.sopan.forum.lifecycle.api.TransitionRequest;
import org.sopan.forum.places.api.AreaViews;
import org.sopan.kit.http.Idempotent;
import org.sopan.kit.http.Preconditions;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;

/// One support case.
@Path("/v1/support-cases/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Support cases")
@APIResponse(responseCode = "404", description = "There is no such case.")
public class SupportCaseResource {

    private static final String ID = "cas_[0-9a-f-]{32,36}";
    private static final String CASE = "Id of the case.";

    private final SupportCases cases;
    private final MoveSupportCase moving;
    private final SupportCaseViews views;
    private final AreaViews areas;
    private final Revisions revisions;
    private final Preconditions preconditions;
    private final Caller caller;

    SupportCaseResource(
            SupportCases cases,
            MoveSupportCase moving,
            SupportCaseViews views,
            AreaViews areas,
            Revisions revisions,
            Preconditions preconditions,
            Caller caller) {
        this.cases = cases;
        this.moving = moving;
        this.views = views;
        this.areas = areas;
        this.revisions = revisions;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getSupportCase",
            summary = "Read a support case",
            description = "The case with its reasons: release, rank, of how many, change, rule.")
    @APIResponse(
            responseCode = "200",
            description = "The case; ETag names its revision for If-Match.",
            content = @Content(schema = @Schema(implementation = SupportCaseView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the version named in If-None-Match.")
    public Response get(@PathParam("id") @Pattern(regexp = ID) @Parameter(description = CASE) String id) {
        var one = found(id);
        return preconditions.answer(
                Revisions.tag(id, one.revision(), views.language()),
                "no-cache",
                () -> views.answer(Response.Status.OK, one));
    }

    @POST
    @Path("/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.Word.FORUM_WRITE)
    @Idempotent
    @Operation(
            operationId = "moveSupportCase",
            summary = "Triage, match, plan, close: move a case to another state",
            description = "Scope forum:write. What may follow a state stands at /v1/codelists/support-case-states; "
                    + "CLOSED and DECLINED need a reason. If-Match is heeded.")
    @APIResponse(
            responseCode = "200",
            description = "Moved.",
            content = @Content(schema = @Schema(implementation = SupportCaseView.class)))
    @APIResponse(responseCode = "403", description = "The key lacks forum:write or does not reach the area.")
    @APIResponse(
            responseCode = "409",
            description = "The table has no such step; the detail names the present state and what is allowed.")
    @APIResponse(responseCode = "412", description = "It was changed since it was read.")
    @APIResponse(responseCode = "422", description = "The reason is missing.")
    public Response move(
            @PathParam("id") @Pattern(regexp = ID) @Parameter(description = CASE) String id,
            @NotNull @Valid TransitionRequest request) {
        var one = found(id);
        areas.require(List.of(one.area()));
        var expected = revisions.named(id, one.revision(), SupportCaseViews.LANGUAGES);
        var step = new MoveSupportCase.Step(request.to(), request.reason());
        var moved = Refusals.done(moving.move(id, expected, step, new Actor(caller.person())));
        return views.answer(Response.Status.OK, moved).build();
    }

    private SupportCase found(String id) {
        return cases.find(id).orElseThrow(() -> Refusals.missing("support case", id));
    }
}
