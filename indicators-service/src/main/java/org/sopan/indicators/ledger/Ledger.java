package org.sopan.indicators.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.merkle.Hash;
import org.sopan.indicators.merkle.MerkleTree;

/// The log.
public interface Ledger {

    /// Gives chunks that have a place in the log of events their leaf, at most `most`; how many these were. One caller
    /// at a time, until the end of the transaction.
    int append(int most, Instant at);

    long size();

    /// The tree over the stored nodes.
    MerkleTree tree();

    Optional<Leaf> find(long leaf);

    /// The hash that went into the tree for a leaf.
    Hash stored(long leaf);

    /// How many rows of a submission are in the log, or in chunks that wait for their leaf.
    int rowsOf(String submission);

    /// Leaves of a provider, null for all, from an index on.
    List<Leaf> list(@Nullable ProviderCode provider, long from, int limit);

    /// Every leaf in order.
    void forEach(Consumer<Leaf> reader);

    void add(Checkpoint checkpoint);

    /// Newest first.
    List<Checkpoint> checkpoints(int limit);
}
