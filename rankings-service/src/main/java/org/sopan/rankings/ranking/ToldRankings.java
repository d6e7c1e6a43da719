package org.sopan.rankings.ranking;

import java.util.Optional;

/// What was told last of each live ranking; shared by all replicas, so that a change is told once.
public interface ToldRankings {

    /// Reads and locks within the caller's transaction; empty before the first time, which is locked as well.
    Optional<ToldRanking> lock(ToldRanking.Of of);

    /// Within the transaction that locked it.
    void put(ToldRanking ranking);
}
