package org.sopan.rankings.ranking;

import java.util.SortedMap;

/// Where it is told that live ranks moved, in the transaction that remembers what was told.
public interface RankingAnnouncements {

    /// Tells it.
    ///
    /// @param before ranks by area as they were told last; empty the first time
    void moved(SortedMap<String, Integer> before, ToldRanking now);
}
