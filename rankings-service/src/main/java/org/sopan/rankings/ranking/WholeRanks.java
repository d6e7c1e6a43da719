package org.sopan.rankings.ranking;

import java.util.SortedMap;
import java.util.TreeMap;
import org.sopan.engine.ranking.Standings;

/// Ranks for events: whole numbers, 1 and the number of areas ahead, whatever the method does with ties.
public final class WholeRanks {

    private WholeRanks() {}

    /// Rank by area, of those that have one.
    public static SortedMap<String, Integer> of(Standings standings) {
        var ranks = new TreeMap<String, Integer>();
        int first = 1;
        double rank = 0;
        for (int i = 0; i < standings.placements().size(); i++) {
            var placement = standings.placements().get(i);
            if (placement.rank() != rank) {
                rank = placement.rank();
                first = i + 1;
            }
            ranks.put(placement.area(), first);
        }
        return ranks;
    }
}
