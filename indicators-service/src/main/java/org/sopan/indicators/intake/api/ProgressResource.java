package org.sopan.indicators.intake.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.indicators.intake.DeferredPush;
import org.sopan.indicators.intake.DeferredPushes;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Where a push stands that is decided later.
@Path("/v1/submissions/{submission}/progress")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Submissions")
public class ProgressResource {

    private static final String SECONDS = "2";

    private final DeferredPushes pushes;
    private final Caller caller;

    ProgressResource(DeferredPushes pushes, Caller caller) {
        this.pushes = pushes;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scope.Word.OBSERVATIONS_WRITE)
    @Operation(operationId = "getSubmissionProgress", summary = "Ask for a deferred push", description = """
                    Where a push stands that was sent with `Prefer: respond-async`: waiting, or decided, with the \
                    answer it would have got at once.""")
    @APIResponse(
            responseCode = "200",
            description = "Where it stands.",
            content = @Content(schema = @Schema(implementation = ProgressView.class)))
    public Response get(
            @PathParam("submission")
                    @Pattern(regexp = "sub_[0-9a-f]{1,40}")
                    @Parameter(description = "Id.", example = "sub_019ab3c27d107c3e9a550f2d8c1b7e42")
                    String submission) {
        var view = ProgressView.of(find(pushes, caller, submission));
        var answer = Response.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store");
        return (view.decidedAt() == null ? answer.header(HttpHeaders.RETRY_AFTER, SECONDS) : answer).build();
    }

    /// A push of the caller's; others do not exist for it.
    static DeferredPush find(DeferredPushes pushes, Caller caller, String id) {
        return pushes.find(id)
                .filter(push -> push.subject().equals(caller.person())
                        || caller.provider().filter(push.provider()::equals).isPresent())
                .orElseThrow(() -> new Problem(
                        ErrorCode.NOT_FOUND, "no push " + id + " is decided later, or it is not this key's"));
    }
}
