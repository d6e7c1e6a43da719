package org.sopan.rankings.ranking;

import java.util.Set;
import org.sopan.engine.ranking.Measure;
import org.sopan.engine.ranking.Ranking;
import org.sopan.engine.ranking.Standings;

/// A ranking of one period, and who takes part in it.
///
/// @param members codes of the areas that are listed; the panel may know more, from other periods
public record PeriodRanking(Ranking ranking, Set<String> members) {

    public PeriodRanking {
        members = Set.copyOf(members);
    }

    /// How many members have a place by score.
    int ranked() {
        var root = ranking.method().root().code();
        return ranking.standings(Measure.SCORE, root, members).of();
    }

    Standings standings(Measure measure, String node, Set<String> among) {
        return ranking.standings(measure, node, among);
    }
}
