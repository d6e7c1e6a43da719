package org.sopan.rankings.release.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.event.ReleasePart;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.engine.method.MethodNode;
import org.sopan.engine.ranking.Measure;
import org.sopan.engine.ranking.NotRanked;
import org.sopan.engine.ranking.Placement;
import org.sopan.engine.ranking.Standings;
import org.sopan.rankings.ranking.ListKey;
import org.sopan.rankings.ranking.MethodNodes;
import org.sopan.rankings.ranking.RankedProgramme;
import org.sopan.rankings.ranking.WholeRanks;

/// How every area stands in a release, overall and in each theme.
///
/// Ranks here are whole: 1 and the number of areas ahead, whatever the method does with ties.
final class ReleaseStandings {

    private final RankedProgramme ranked;
    private final Period period;
    private final String root;
    private final List<String> themes;
    private final Map<String, NodePlaces> places = new HashMap<>();

    ReleaseStandings(RankedProgramme ranked, Period period) {
        this.ranked = ranked;
        this.period = period;
        var nodes = MethodNodes.of(ranked.method().method());
        this.root = nodes.root();
        this.themes = nodes.themes().stream().map(MethodNode.Branch::code).toList();
    }

    String root() {
        return root;
    }

    List<String> themes() {
        return themes;
    }

    List<ReleasePart.Standing> all() {
        var standings = new ArrayList<ReleasePart.Standing>();
        for (var area : new TreeSet<>(ranked.get(period).members())) {
            var inThemes = themes.stream()
                    .map(theme -> new ReleasePart.ThemePlace(theme, place(theme, area)))
                    .toList();
            standings.add(new ReleasePart.Standing(area, place(root, area), inThemes));
        }
        return standings;
    }

    private ReleasePart.Place place(String node, String area) {
        return places.computeIfAbsent(node, this::placesAt).of(area);
    }

    private NodePlaces placesAt(String node) {
        return new NodePlaces(
                ranked.standings(period, new ListKey(Measure.SCORE, node, null)),
                ranked.standings(period, new ListKey(Measure.DELTA, node, null)));
    }

    /// The places at one node, by area.
    private static final class NodePlaces {

        private final Standings byScore;
        private final Standings byDelta;
        private final Map<String, Integer> scoreRanks;
        private final Map<String, Integer> deltaRanks;

        private NodePlaces(Standings byScore, Standings byDelta) {
            this.byScore = byScore;
            this.byDelta = byDelta;
            this.scoreRanks = WholeRanks.of(byScore);
            this.deltaRanks = WholeRanks.of(byDelta);
        }

        private ReleasePart.Place of(String area) {
            var score = byScore.find(area);
            var delta = byDelta.find(area);
            return new ReleasePart.Place(
                    score.map(Placement::score).orElse(null),
                    scoreRanks.get(area),
                    reason(byScore, area).orElse(null),
                    score.map(ReleaseStandings::previousRank).orElse(null),
                    delta.map(Placement::value).orElse(null),
                    deltaRanks.get(area),
                    reason(byDelta, area).orElse(null));
        }

        private static Optional<String> reason(Standings standings, String area) {
            return standings.notRanked().stream()
                    .filter(reason -> reason.area().equals(area))
                    .map(NotRanked::code)
                    .findFirst();
        }
    }

    private static @Nullable Integer previousRank(Placement placement) {
        var rank = placement.previousRank();
        return rank == null ? null : (Integer) (int) Math.floor(rank);
    }
}
