package org.sopan.indicators.ledger;

import java.time.Instant;
import java.util.List;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.merkle.Hash;
import org.sopan.indicators.merkle.MerkleTree;

/// What a sender can show years later: that exactly these rows were accepted then.
///
/// @param subject who sent it
/// @param digest SHA-256 of the body, hex
/// @param chunks in the order of the receipt's tree; empty when nothing changed
public record Receipt(
        String submission,
        ProviderCode provider,
        String subject,
        String digest,
        Instant acceptedAt,
        List<Chunk> chunks) {

    public Receipt {
        chunks = List.copyOf(chunks);
    }

    /// Merkle root over the roots of the chunks.
    public Hash root() {
        return MerkleTree.rootOf(
                chunks.stream().map(chunk -> Hash.ofLeaf(chunk.root().bytes())).toList());
    }

    public int rows() {
        return chunks.stream().mapToInt(Chunk::count).sum();
    }
}
