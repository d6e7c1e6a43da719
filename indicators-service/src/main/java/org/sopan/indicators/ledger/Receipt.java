package org.sopan.indicators.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.merkle.Hash;
import org.sopan.indicators.merkle.MerkleTree;

/// What a sender can show years later: that exactly these rows were accepted then.
///
/// @param subject who sent it
/// @param digest SHA-256 of the body, hex
/// @param chunks in the order of the receipt's tree; empty when nothing changed
/// @param signature as it was signed at acceptance and kept; null where none was kept
public record Receipt(
        String submission,
        ProviderCode provider,
        String subject,
        String digest,
        Instant acceptedAt,
        Manner manner,
        List<Chunk> chunks,
        @Nullable String signature) {

    public Receipt {
        chunks = List.copyOf(chunks);
    }

    /// How it came, and what became of its rows.
    ///
    /// @param kind push, withdrawal or review
    /// @param withdraws the push a withdrawal takes back, else null
    public record Manner(String kind, String mode, @Nullable String withdraws, Counts counts) {}

    /// Rows by what became of them.
    public record Counts(int sent, int added, int revised, int unchanged, int rejected, int warned) {}

    /// Merkle root over the roots of the chunks.
    public Hash root() {
        return MerkleTree.rootOf(
                chunks.stream().map(chunk -> Hash.ofLeaf(chunk.root().bytes())).toList());
    }

    public int rows() {
        return chunks.stream().mapToInt(Chunk::count).sum();
    }
}
