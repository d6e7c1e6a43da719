package org.sopan.indicators.intake.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.indicators.intake.Submission;
import org.sopan.indicators.intake.Submissions;
import org.sopan.indicators.resolution.HeldRows;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.log.EventLog;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// What became of a submission.
@Path("/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Submissions")
public class SubmissionsResource {

    private final Submissions submissions;
    private final HeldRows heldRows;
    private final EventLog log;
    private final Caller caller;

    SubmissionsResource(Submissions submissions, HeldRows heldRows, EventLog log, Caller caller) {
        this.submissions = submissions;
        this.heldRows = heldRows;
        this.log = log;
        this.caller = caller;
    }

    @GET
    @Path("/{submission}")
    @Authenticated
    @Operation(
            operationId = "getSubmission",
            summary = "Read a submission",
            description = "Counts, remarks and positions of a submission of the caller's provider.")
    @APIResponse(
            responseCode = "200",
            description = "The submission.",
            content = @Content(schema = @Schema(implementation = SubmissionView.class)))
    @APIResponse(responseCode = "404", description = "There is no such submission, or it is another provider's.")
    public SubmissionView get(
            @PathParam("submission")
                    @Pattern(regexp = "sub_[0-9a-f]{1,40}")
                    @Parameter(description = "Id.", example = "sub_019ab3c27d107c3e9a550f2d8c1b7e42")
                    String submission) {
        var found = submissions
                .find(submission)
                .filter(this::isOwn)
                .orElseThrow(() ->
                        new Problem(ErrorCode.NOT_FOUND, "submission " + submission + " does not exist for this key"));
        var positions = log.positions(submission).map(Object::toString).orElse(null);
        return SubmissionView.of(found, false, positions, submissions.remarks(submission))
                .with(
                        heldRows.waitingOf(submission),
                        heldRows.origin(submission).orElse(null));
    }

    private boolean isOwn(Submission submission) {
        return submission.subject().equals(caller.person())
                || caller.provider().filter(submission.provider()::equals).isPresent()
                || caller.scopes().contains(Scope.CATALOGUE_WRITE);
    }
}
