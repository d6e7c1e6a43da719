package org.sopan.indicators.ledger.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.ledger.Fault;
import org.sopan.indicators.ledger.Verification;

/// What a check found, as it is shown.
@Schema(name = "Verification", description = "What hashing everything again has found.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VerificationView(
        @Schema(description = "True when nothing was found.")
        boolean intact,

        @Schema(examples = "42", description = "Leaves of the log.")
        long size,

        @Schema(description = "Root of the log, made anew from its leaves, hex.", pattern = "[0-9a-f]{64}")
        String root,

        @Schema(examples = "42", description = "Chunks whose rows were hashed again.")
        int checked,

        @Schema(examples = "1000", description = "Where to go on; absent when all were checked.") @Nullable
        Long next,

        @Schema(maxItems = 1000) List<FaultView> faults) {

    /// Something that is not as it was accepted.
    @Schema(name = "VerificationFault", description = "Something that is not as it was accepted.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FaultView(
            @Schema(
                    examples = "rows-changed",
                    enumeration = {
                        "rows-changed",
                        "rows-added",
                        "current-differs",
                        "submission-changed",
                        "leaf-changed",
                        "log-changed",
                        "checkpoint-contradicted"
                    })
            String code,

            @Schema(maxLength = 1000) String detail,

            @Schema(description = "The chunk; absent when it is about none, such as the log as a whole.") @Nullable
            LeafView chunk) {

        static FaultView of(Fault fault) {
            var leaf = fault.leaf();
            return new FaultView(fault.kind().word(), fault.detail(), leaf == null ? null : LeafView.of(leaf));
        }
    }

    static VerificationView of(Verification verification) {
        return new VerificationView(
                verification.intact(),
                verification.size(),
                verification.root().hex(),
                verification.checked(),
                verification.next(),
                verification.faults().stream().map(FaultView::of).toList());
    }
}
