package org.sopan.indicators.ledger.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sopan.indicators.ledger.Checkpoint;

/// A checkpoint as it is shown.
@Schema(
        name = "Checkpoint",
        description = "What the root of the log was at a size, signed. Keep one: it shows later "
                + "whether the log was changed.")
public record CheckpointView(
        @Schema(examples = "42", description = "Leaves of the log.")
        long size,

        @Schema(description = "Root over them, hex.", pattern = "[0-9a-f]{64}")
        String root,

        Instant at,

        @Schema(description = "Compact JWS (ES256) over log, size, root and at.", maxLength = 2000)
        String signature) {

    static CheckpointView of(Checkpoint checkpoint) {
        return new CheckpointView(
                checkpoint.size(), checkpoint.root().hex(), checkpoint.signedAt(), checkpoint.signature());
    }
}
