package org.sopan.indicators.ledger.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A proof as it is shown.
@Schema(name = "LedgerProof", description = "Hashes that lead from what one holds to a root (RFC 9162, section 2.1).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProofView(
        @Schema(description = "The leaf that is proved; absent in a proof of consistency.") @Nullable
        LeafView leaf,

        @Schema(examples = "40", description = "The smaller size; absent in a proof of inclusion.") @Nullable
        Long from,

        @Schema(description = "Root at the smaller size, hex.", pattern = "[0-9a-f]{64}") @Nullable
        String fromRoot,

        @Schema(examples = "42", description = "The size the proof leads to.")
        long size,

        @Schema(description = "Root at that size, hex.", pattern = "[0-9a-f]{64}")
        String root,

        @Schema(description = "Hashes beside the way, nearest first, hex.", maxItems = 128)
        List<String> path) {}
