package org.sopan.indicators.ledger.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.indicators.ledger.Receipt;
import org.sopan.indicators.ledger.Receipts;
import org.sopan.indicators.ledger.SignReceipt;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Receipts.
@Path("/v1/submissions/{submission}/receipt")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Ledger", description = "Proof of what was accepted.")
public class ReceiptsResource {

    private final Receipts receipts;
    private final SignReceipt signReceipt;
    private final Caller caller;

    ReceiptsResource(Receipts receipts, SignReceipt signReceipt, Caller caller) {
        this.receipts = receipts;
        this.signReceipt = signReceipt;
        this.caller = caller;
    }

    @GET
    @Authenticated
    @Operation(operationId = "getReceipt", summary = "Read the receipt of a submission", description = """
                    Roots of everything the submission brought, as it was signed when it was accepted. Keep it: with a proof of inclusion for each \
                    chunk and a later checkpoint it shows that exactly these rows were accepted then.""")
    @APIResponse(responseCode = "200", description = "The receipt.")
    public ReceiptView get(
            @PathParam("submission")
                    @Pattern(regexp = "sub_[0-9a-f]{1,40}")
                    @Parameter(description = "Id.", example = "sub_019ab3c27d107c3e9a550f2d8c1b7e42")
                    String submission) {
        var receipt = receipts.find(submission)
                .filter(this::isOwn)
                .orElseThrow(() ->
                        new Problem(ErrorCode.NOT_FOUND, "submission " + submission + " does not exist for this key"));
        var kept = receipt.signature();
        return ReceiptView.of(receipt, kept == null ? signReceipt.sign(receipt) : kept);
    }

    private boolean isOwn(Receipt receipt) {
        return receipt.subject().equals(caller.person())
                || caller.provider().filter(receipt.provider()::equals).isPresent()
                || caller.scopes().contains(Scope.CATALOGUE_WRITE);
    }
}
