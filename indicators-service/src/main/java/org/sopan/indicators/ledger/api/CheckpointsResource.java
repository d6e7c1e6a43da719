package org.sopan.indicators.ledger.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.ledger.KeepLedger;
import org.sopan.indicators.ledger.Ledger;
import org.sopan.indicators.ledger.Signing;
import org.sopan.indicators.ledger.VerifyLedger;

/// Signed statements of the log, and its check.
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Ledger")
public class CheckpointsResource {

    private static final int MAX_LISTED = 1_000;

    private final KeepLedger keepLedger;
    private final VerifyLedger verifyLedger;
    private final Ledger ledger;
    private final Signing signing;

    CheckpointsResource(KeepLedger keepLedger, VerifyLedger verifyLedger, Ledger ledger, Signing signing) {
        this.keepLedger = keepLedger;
        this.verifyLedger = verifyLedger;
        this.ledger = ledger;
        this.signing = signing;
    }

    @GET
    @Path("/checkpoints")
    @Operation(
            operationId = "listCheckpoints",
            summary = "List checkpoints",
            description = "Signed statements of what the log's root was, newest first. One is made every day.")
    @APIResponse(responseCode = "200", description = "The checkpoints.")
    public List<CheckpointView> list(
            @QueryParam("limit")
                    @DefaultValue("30")
                    @Min(1)
                    @Max(MAX_LISTED)
                    @Parameter(description = "How many at most.")
                    int limit) {
        return ledger.checkpoints(limit).stream().map(CheckpointView::of).toList();
    }

    @POST
    @Path("/checkpoints")
    @Authenticated
    @Operation(
            operationId = "signCheckpoint",
            summary = "Sign a checkpoint now",
            description = "The checkpoint of the log as it is; the last one when the log has not grown since.")
    @APIResponse(
            responseCode = "200",
            description = "The checkpoint.",
            content = @Content(schema = @Schema(implementation = CheckpointView.class)))
    public CheckpointView sign() {
        return CheckpointView.of(keepLedger.checkpoint());
    }

    @GET
    @Path("/checkpoints/keys")
    @Operation(
            operationId = "listLedgerKeys",
            summary = "Read the keys that sign",
            description = "A JSON Web Key Set: public halves of all keys that ever signed receipts and checkpoints.")
    @APIResponse(
            responseCode = "200",
            description = "The keys.",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public String keys() {
        return signing.publicKeys();
    }

    @GET
    @Path("/verification")
    @Authenticated
    @Operation(operationId = "verifyLedger", summary = "Check everything that was accepted", description = """
                    Hashes stored rows again and holds them against the log, the log against its leaves, and signed \
                    checkpoints against the log. Names the submission and chunk of whatever is not as it was accepted.""")
    @APIResponse(responseCode = "200", description = "What was found; `intact` when nothing.")
    public VerificationView verify(
            @QueryParam("provider")
                    @Pattern(regexp = ProviderCode.PATTERN)
                    @Parameter(description = "Only chunks of this provider.", example = "s27-survey")
                    @Nullable
                    String provider,
            @QueryParam("from")
                    @DefaultValue("0")
                    @Min(0)
                    @Max(Long.MAX_VALUE)
                    @Parameter(description = "Leaf to begin with: the `next` of the answer before.")
                    long from,
            @QueryParam("limit")
                    @DefaultValue("1000")
                    @Min(1)
                    @Max(10_000)
                    @Parameter(description = "Chunks at most; each has up to 1,000 rows.")
                    int limit) {
        return VerificationView.of(
                verifyLedger.verify(provider == null ? null : new ProviderCode(provider), from, limit));
    }
}
