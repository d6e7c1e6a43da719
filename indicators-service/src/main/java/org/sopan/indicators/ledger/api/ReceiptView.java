package org.sopan.indicators.ledger.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.ledger.Chunk;
import org.sopan.indicators.ledger.Receipt;

/// A receipt as it is shown.
@Schema(name = "Receipt", description = "What can be shown years later: that exactly these rows were accepted then.")
public record ReceiptView(
        @Schema(examples = "sub_019ab3c27d107c3e9a550f2d8c1b7e42", maxLength = 60)
        String submission,

        @Schema(examples = "s27-survey", maxLength = 40) String provider,

        @Schema(description = "SHA-256 of the body after decompression, hex.", pattern = "[0-9a-f]{64}")
        String digest,

        Instant acceptedAt,

        @Schema(examples = "272", description = "Revisions that were made; repeats of what is known make none.")
        int rows,

        @Schema(description = "Merkle root over the roots of the chunks, hex.", pattern = "[0-9a-f]{64}")
        String root,

        @Schema(description = "In the order of the receipt's tree.", maxItems = 100_000)
        List<ChunkView> chunks,

        @Schema(
                description =
                        "Compact JWS (ES256), signed at acceptance, over submission, provider, subject, at, digest, "
                                + "kind, mode, counts, rows and root; keys are at `/v1/checkpoints/keys`.",
                maxLength = 2000)
        String signature) {

    /// Rows that were hashed together.
    @Schema(name = "ReceiptChunk", description = "Rows of one state that were hashed together.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChunkView(
            @Schema(examples = "S27", maxLength = 7) String state,

            @Schema(examples = "1") int firstRow,
            @Schema(examples = "272") int lastRow,
            @Schema(examples = "272") int rows,

            @Schema(description = "Merkle root over the rows in canonical form, hex.", pattern = "[0-9a-f]{64}")
            String root,

            @Schema(examples = "41", description = "Its place in the log; absent for the moment until it has one.")
            @Nullable
            Long leaf) {

        static ChunkView of(Chunk chunk) {
            return new ChunkView(
                    chunk.state().value(),
                    chunk.firstRow(),
                    chunk.lastRow(),
                    chunk.count(),
                    chunk.root().hex(),
                    chunk.leaf());
        }
    }

    static ReceiptView of(Receipt receipt, String signature) {
        return new ReceiptView(
                receipt.submission(),
                receipt.provider().value(),
                receipt.digest(),
                receipt.acceptedAt(),
                receipt.rows(),
                receipt.root().hex(),
                receipt.chunks().stream().map(ChunkView::of).toList(),
                signature);
    }
}
