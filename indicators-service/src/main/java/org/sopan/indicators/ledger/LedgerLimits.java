package org.sopan.indicators.ledger;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;

/// Settings `sopan.ledger.*`.
@ConfigMapping(prefix = "sopan.ledger")
public interface LedgerLimits {

    /// Folder of the signing keys, shared by replicas: one `<key id>.jwk` each. The greatest id signs, all verify.
    Path keys();

    /// How often chunks get their leaf.
    Duration appendEvery();

    /// Leaves of one transaction.
    int appendLeaves();

    /// How often a checkpoint is signed.
    Duration checkpointEvery();

    /// Chunks that one request checks at most.
    int maxChunks();

    /// Faults that one request names at most.
    int maxFaults();
}
