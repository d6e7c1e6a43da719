package org.sopan.forum.history.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.forum.history.StateChanges;
import org.sopan.forum.texts.api.Reader;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.paging.Page;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.paging.Paging;

/// What an area went through, as one story.
@Path("/v1/areas/{area}/journey")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Journeys")
public class JourneyResource {

    private final StateChanges history;
    private final Reader reader;
    private final Caller caller;

    JourneyResource(StateChanges history, Reader reader, Caller caller) {
        this.history = history;
        this.reader = reader;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "getJourney",
            summary = "Read the journey of an area",
            description = "Every step of cases, practices and events that touch the area, oldest first. Steps with the "
                    + "same correlation id belong to one story: what a release led to carries the release's. Steps of "
                    + "drafts are shown to keys with forum:write only.")
    @APIResponse(
            responseCode = "200",
            description = "A page of steps; Link leads to the next.",
            content = @Content(schema = @Schema(implementation = JourneyPage.class)))
    @APIResponse(responseCode = "400", description = "The area code or the cursor is not readable.")
    public Response journey(
            @PathParam("area")
                    @Parameter(
                            description = "Area code.",
                            example = "D445",
                            schema = @Schema(implementation = String.class, maxLength = 10))
                    AreaCode area,
            @BeanParam @Valid PageRequest page,
            @Context UriInfo address) {
        var list = "journey " + area;
        var keys = page.after(list);
        long behind = keys.isEmpty() ? 0 : Long.parseLong(keys.getFirst());
        var found = history.listTouching(area.value(), writes(), behind, page.limit() + 1);
        var answer = Page.of(found, page, list, step -> List.of(Long.toString(step.number())));
        return Paging.answer(answer.map(step -> JourneyStepView.of(step, reader.language())), address)
                .build();
    }

    private boolean writes() {
        return caller.scopes().contains(Scope.FORUM_WRITE);
    }
}
