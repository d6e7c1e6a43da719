package org.sopan.rankings.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.Optional;

/// Telling that the ranks of a live ranking moved: once for all replicas, and never backwards.
@ApplicationScoped
public class TellMove {

    private final ToldRankings told;
    private final RankingAnnouncements announcements;

    TellMove(ToldRankings told, RankingAnnouncements announcements) {
        this.told = told;
        this.announcements = announcements;
    }

    /// Tells what is different from what was told last; does nothing when another replica was first or is ahead.
    @Transactional
    public void tell(ToldRanking now) {
        var before = told.lock(now.of());
        if (before.isPresent() && !isNews(before.get(), now)) {
            return;
        }
        told.put(now);
        announcements.moved(before.map(ToldRanking::ranks).orElse(Collections.emptySortedMap()), now);
    }

    private static boolean isNews(ToldRanking before, ToldRanking now) {
        return now.reflects().covers(before.reflects()) && !now.ranks().equals(before.ranks());
    }

    /// The ranking in the form that is compared and told; empty when nobody is ranked.
    static Optional<ToldRanking> of(RankedProgramme ranked, ToldRanking.Of of) {
        var root = MethodNodes.of(ranked.method().method()).root();
        var ranks = WholeRanks.of(ranked.standings(of.period(), new ListKey(of.measure(), root, null)));
        return ranks.isEmpty()
                ? Optional.empty()
                : Optional.of(new ToldRanking(of, ranked.method().version(), ranked.reflects(), ranks));
    }
}
