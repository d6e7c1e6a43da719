package org.sopan.indicators.withdrawal.api;

import io.quarkus.security.Authenticated;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.Provider;
import org.sopan.indicators.intake.Reporter;
import org.sopan.indicators.withdrawal.WithdrawSubmission;
import org.sopan.indicators.withdrawal.WithdrawalOutcome;
import org.sopan.indicators.withdrawal.Withdrawals;
import org.sopan.kit.http.Idempotent;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Taking a submission back.
@Path("/v1/submissions/{submission}/withdrawal")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Submissions")
public class WithdrawalsResource {

    private static final String ID = "sub_[0-9a-f]{1,40}";

    private final WithdrawSubmission withdrawSubmission;
    private final Withdrawals withdrawals;
    private final CurrentCatalogue catalogue;
    private final Caller caller;

    WithdrawalsResource(
            WithdrawSubmission withdrawSubmission, Withdrawals withdrawals, CurrentCatalogue catalogue, Caller caller) {
        this.withdrawSubmission = withdrawSubmission;
        this.withdrawals = withdrawals;
        this.catalogue = catalogue;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Scope.Word.OBSERVATIONS_WRITE)
    @Operation(operationId = "withdrawSubmission", summary = "Take a submission back", description = """
                    Every figure that still stands as the submission brought it falls back: to the newest value that was \
                    pushed for it and not taken back, with the review step that value had reached; where there is \
                    none, it is `withdrawn`. Figures that were revised since stay. History keeps everything: the \
                    withdrawal is a submission of its own, with revisions of its own.""")
    @APIResponse(
            responseCode = "201",
            description = "It is taken back; the figures are on disk.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The withdrawal as a submission.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = WithdrawalView.class)))
    public Response withdraw(
            @PathParam("submission")
                    @Pattern(regexp = ID)
                    @Parameter(description = "Id.", example = "sub_019ab3c27d107c3e9a550f2d8c1b7e42")
                    String submission,
            @NotNull @Valid WithdrawalRequest request) {
        return switch (withdrawSubmission.withdraw(submission, reporter(), request.reason())) {
            case WithdrawalOutcome.Withdrawn(var withdrawal) ->
                Response.created(URI.create("/v1/submissions/" + withdrawal.id()))
                        .entity(WithdrawalView.of(withdrawal))
                        .build();
            case WithdrawalOutcome.NotFound _ -> throw notFound(submission);
            case WithdrawalOutcome.AlreadyWithdrawn(var by) ->
                throw new Problem(ErrorCode.CONFLICT, "submission " + submission + " was taken back before, by " + by);
            case WithdrawalOutcome.NotAPush(var kind) ->
                throw new Problem(
                        ErrorCode.CONFLICT,
                        "submission " + submission + " is a " + kind
                                + " and brought no figures of its own; only a push can be taken back");
            case WithdrawalOutcome.OutsideReach(var area, var reach) ->
                throw new Problem(
                        ErrorCode.AREA_NOT_ALLOWED,
                        "submission " + submission + " brought a figure of " + area
                                + ", which this key does not reach; it reaches " + reach);
        };
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "getWithdrawal",
            summary = "Read how a submission was taken back",
            description = "The withdrawal of a submission of the caller's provider.")
    @APIResponse(responseCode = "200", description = "The withdrawal.")
    public WithdrawalView get(
            @PathParam("submission")
                    @Pattern(regexp = ID)
                    @Parameter(description = "Id.", example = "sub_019ab3c27d107c3e9a550f2d8c1b7e42")
                    String submission) {
        return withdrawals
                .find(submission)
                .filter(each -> each.subject().equals(caller.person())
                        || caller.provider().filter(each.provider()::equals).isPresent()
                        || caller.scopes().contains(Scope.CATALOGUE_WRITE))
                .map(WithdrawalView::of)
                .orElseThrow(() -> new Problem(
                        ErrorCode.NOT_FOUND,
                        "submission " + submission + " does not exist for this key, or was not taken back"));
    }

    private Reporter reporter() {
        var known = catalogue.get();
        var code = caller.provider().orElse(Provider.DIRECT);
        var provider = known.findProvider(code)
                .orElseThrow(() -> new Problem(
                        ErrorCode.FORBIDDEN,
                        "this key reports as provider " + code + ", which the catalogue does not know"));
        return new Reporter(caller.person(), provider, caller.areas(), known);
    }

    private static Problem notFound(String submission) {
        return new Problem(ErrorCode.NOT_FOUND, "submission " + submission + " does not exist for this key");
    }
}
