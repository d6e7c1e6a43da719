package org.sopan.forum.practices.api;

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
import org.sopan.forum.lifecycle.api.Revisions;
import org.sopan.forum.places.api.AreaViews;
import org.sopan.forum.practices.Practices;
import org.sopan.forum.practices.WritePractice;
import org.sopan.kit.http.Idempotent;
import org.sopan.kit.http.Preconditions;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;

/// One practice and its versions.
@Path("/v1/practices/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Practices")
@APIResponse(responseCode = "404", description = "There is no such practice, or nothing of it is public.")
public class PracticeResource {

    static final String ID = "prc_[0-9a-f-]{32,36}";
    static final String PRACTICE = "Id of the practice.";

    private final Practices practices;
    private final WritePractice writing;
    private final PracticeReading reading;
    private final PracticeViews views;
    private final AreaViews areas;
    private final Preconditions preconditions;
    private final Caller caller;

    PracticeResource(
            Practices practices,
            WritePractice writing,
            PracticeReading reading,
            PracticeViews views,
            AreaViews areas,
            Preconditions preconditions,
            Caller caller) {
        this.practices = practices;
        this.writing = writing;
        this.reading = reading;
        this.views = views;
        this.areas = areas;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getPractice",
            summary = "Read a practice",
            description = "The published version; for keys with forum:write or forum:review the newest when none is.")
    @APIResponse(
            responseCode = "200",
            description = "The practice; ETag names the revision of the version.",
            content = @Content(schema = @Schema(implementation = PracticeView.class)))
    @APIResponse(responseCode = "304", description = "Not changed since the version named in If-None-Match.")
    public Response get(@PathParam("id") @Pattern(regexp = ID) @Parameter(description = PRACTICE) String id) {
        var version = practices
                .findNewest(id, PracticesResource.seesUnpublished(caller))
                .orElseThrow(() -> Refusals.missing("practice", id));
        return preconditions.answer(
                Revisions.tag(version.address(), version.revision(), views.language(version)),
                "no-cache",
                () -> views.answer(Response.Status.OK, version));
    }

    @GET
    @Path("/versions")
    @Operation(
            operationId = "listPracticeVersions",
            summary = "List the versions of a practice",
            description = "Oldest first; unpublished ones for keys with forum:write or forum:review only.")
    @APIResponse(
            responseCode = "200",
            description = "The versions.",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = PracticeView.class)))
    public List<PracticeView> versions(
            @PathParam("id") @Pattern(regexp = ID) @Parameter(description = PRACTICE) String id) {
        var all = PracticesResource.seesUnpublished(caller);
        var versions = practices.listVersions(id).stream()
                .filter(version -> all || version.status().open())
                .map(views::view)
                .toList();
        if (versions.isEmpty()) {
            throw Refusals.missing("practice", id);
        }
        return versions;
    }

    @POST
    @Path("/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scope.Word.FORUM_WRITE)
    @Idempotent
    @Operation(
            operationId = "addPracticeVersion",
            summary = "Write the next version of a practice",
            description = "Scope forum:write. Possible once no other version is a draft, submitted or in review.")
    @APIResponse(
            responseCode = "201",
            description = "Created as a draft; Location says where.",
            content = @Content(schema = @Schema(implementation = PracticeView.class)))
    @APIResponse(responseCode = "403", description = "The key lacks forum:write or does not reach an area.")
    @APIResponse(responseCode = "409", description = "Another version is being worked on.")
    @APIResponse(responseCode = "422", description = "The content breaks rules; all of them are listed.")
    public Response next(
            @PathParam("id") @Pattern(regexp = ID) @Parameter(description = PRACTICE) String id,
            @NotNull @Valid PracticeRequest request) {
        var content = reading.content(request);
        areas.require(content.areas());
        var version = Refusals.done(writing.next(id, content, new Actor(caller.person())));
        return views.answer(Response.Status.CREATED, version)
                .location(URI.create("/v1/practices/" + id + "/versions/" + version.number()))
                .build();
    }
}
