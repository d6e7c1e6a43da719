package org.sopan.indicators.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.merkle.Hash;

/// A leaf of the log: a chunk in its place.
///
/// @param index counts from 0
/// @param seq place of the chunk's event in the log of events
public record Leaf(
        long index,
        long seq,
        String submission,
        ProviderCode provider,
        AreaCode state,
        int firstRow,
        int lastRow,
        int count,
        Hash root,
        Instant appendedAt) {

    /// What is hashed: fields between tabs, in this order.
    public String content() {
        return submission + "\t" + provider + "\t" + state + "\t" + firstRow + "\t" + lastRow + "\t" + count + "\t"
                + root + "\t" + seq;
    }

    public Hash hash() {
        return Hash.ofLeaf(content().getBytes(StandardCharsets.UTF_8));
    }
}
