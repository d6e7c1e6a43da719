package org.sopan.indicators.ledger.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sopan.indicators.ledger.Leaf;

/// A leaf as it is shown.
@Schema(name = "LedgerLeaf", description = "A chunk of accepted rows in its place in the log.")
public record LeafView(
        @Schema(examples = "41", description = "Index in the log, counted from 0.")
        long leaf,

        @Schema(examples = "sub_019ab3c27d107c3e9a550f2d8c1b7e42", maxLength = 60)
        String submission,

        @Schema(examples = "s27-survey", maxLength = 40) String provider,

        @Schema(examples = "S27", maxLength = 7) String state,

        @Schema(examples = "1") int firstRow,

        @Schema(examples = "272", description = "Inclusive; rows of other states may lie between.")
        int lastRow,

        @Schema(examples = "272") int rows,

        @Schema(description = "Merkle root over the rows in canonical form, hex.", pattern = "[0-9a-f]{64}")
        String root,

        @Schema(
                description = "Hash of the leaf, hex: SHA-256 over a zero byte and `content`.",
                pattern = "[0-9a-f]{64}")
        String hash,

        @Schema(description = "What is hashed: fields between tabs, as in docs/reference/ledger.md.", maxLength = 300)
        String content,

        @Schema(description = "When it got its place.") Instant appendedAt) {

    static LeafView of(Leaf leaf) {
        return new LeafView(
                leaf.index(),
                leaf.submission(),
                leaf.provider().value(),
                leaf.state().value(),
                leaf.firstRow(),
                leaf.lastRow(),
                leaf.count(),
                leaf.root().hex(),
                leaf.hash().hex(),
                leaf.content(),
                leaf.appendedAt());
    }
}
