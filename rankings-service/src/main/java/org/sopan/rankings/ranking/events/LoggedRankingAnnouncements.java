package org.sopan.rankings.ranking.events;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import org.sopan.contracts.event.RankingChanged;
import org.sopan.contracts.event.RankingChanged.Move;
import org.sopan.contracts.event.Topic;
import org.sopan.kit.log.EventDraft;
import org.sopan.kit.log.EventLog;
import org.sopan.rankings.ranking.MethodNodes;
import org.sopan.rankings.ranking.RankingAnnouncements;
import org.sopan.rankings.ranking.ToldRanking;

/// Live moves to `sopan.rankings.v1`.
@ApplicationScoped
class LoggedRankingAnnouncements implements RankingAnnouncements {

    private final EventLog log;

    LoggedRankingAnnouncements(EventLog log) {
        this.log = log;
    }

    @Override
    public void moved(SortedMap<String, Integer> before, ToldRanking now) {
        var of = now.of();
        var moves = moves(before, now.ranks());
        var measure = of.measure().name().toLowerCase(Locale.ROOT);
        var event = new RankingChanged(
                of.programme().value(),
                of.method(),
                now.methodVersion(),
                measure,
                MethodNodes.ALL,
                of.period().value(),
                now.ranks().size(),
                now.reflects().toString(),
                moves.size(),
                moves.stream().limit(RankingChanged.MAX_MOVES).toList());
        var key = String.join(
                "|",
                of.programme().value(),
                of.method(),
                measure,
                MethodNodes.ALL,
                of.period().value());
        log.add(EventDraft.of(Topic.RANKINGS, key, RankingChanged.TYPE, event));
    }

    private static List<Move> moves(SortedMap<String, Integer> before, SortedMap<String, Integer> after) {
        var areas = new TreeSet<>(before.keySet());
        areas.addAll(after.keySet());
        var moves = new ArrayList<Move>();
        for (var area : areas) {
            if (!Objects.equals(before.get(area), after.get(area))) {
                moves.add(new Move(area, before.get(area), after.get(area)));
            }
        }
        return moves;
    }
}
