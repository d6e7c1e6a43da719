package org.sopan.rankings.ranking.api;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.engine.ranking.IndicatorCard;
import org.sopan.engine.ranking.Measure;
import org.sopan.engine.ranking.NodeCard;
import org.sopan.engine.ranking.Placement;
import org.sopan.rankings.ranking.ListKey;
import org.sopan.rankings.ranking.MethodNodes;
import org.sopan.rankings.ranking.RankedEdition;
import org.sopan.reference.Indicator;

/// Writes the scorecard of one area.
final class Scorecards {

    private final RankedEdition edition;
    private final MethodNodes nodes;

    private Scorecards(RankedEdition edition) {
        this.edition = edition;
        this.nodes = MethodNodes.of(edition.ranked().method().method());
    }

    static ScorecardView of(RankedEdition edition, AreaCode area) {
        return new Scorecards(edition).card(area);
    }

    private ScorecardView card(AreaCode area) {
        var ranked = edition.ranked();
        var ranking = ranked.get(edition.period()).ranking();
        var card = ranking.card(area.value());
        return new ScorecardView(
                AreaReference.of(area, ranked.reference()),
                RankingViews.state(area, ranked.reference()),
                ranked.programme().code().value(),
                edition.period().value(),
                ranking.basePeriod().orElse(null),
                EditionView.of(edition.facts()),
                MethodReference.of(ranked.method()),
                card.nodes().stream().map(this::node).toList(),
                card.indicators().stream().map(this::indicator).toList());
    }

    private NodeCardView node(NodeCard card) {
        var peers = scores(card.node());
        var notScored = card.notScored();
        return new NodeCardView(
                word(card.node()),
                card.parent() == null ? null : word(card.parent()),
                NodeNames.of(card.node(), nodes, edition.ranked().reference()),
                card.score(),
                notScored == null ? null : notScored.code(),
                RankingViews.plainOrNull(card.rank()),
                card.of(),
                median(peers),
                peers.isEmpty() ? null : peers.getLast(),
                card.weight(),
                card.effectiveWeight(),
                card.contribution(),
                card.present(),
                card.applicable(),
                card.previousScore(),
                card.delta(),
                card.renewedShare());
    }

    private IndicatorCardView indicator(IndicatorCard card) {
        var peers = scores(card.indicator());
        var reference = edition.ranked().reference();
        return new IndicatorCardView(
                card.indicator(),
                word(card.node()),
                NodeNames.of(card.indicator(), nodes, reference),
                reference
                        .findIndicator(new IndicatorCode(card.indicator()))
                        .map(Indicator::unit)
                        .orElse(null),
                card.figure(),
                card.fromPeriod(),
                word(card.state()),
                word(card.origin()),
                card.normalised(),
                RankingViews.plainOrNull(card.rank()),
                card.of(),
                median(peers),
                peers.isEmpty() ? null : peers.getLast(),
                card.weight(),
                card.effectiveWeight(),
                card.contribution(),
                card.previousFigure(),
                card.previousNormalised());
    }

    /// Scores of all members at a node, the lowest first.
    private List<Double> scores(String node) {
        return edition
                .ranked()
                .standings(edition.period(), new ListKey(Measure.SCORE, node, null))
                .placements()
                .stream()
                .map(Placement::score)
                .sorted()
                .toList();
    }

    private String word(String node) {
        return node.equals(nodes.root()) ? MethodNodes.ALL : node;
    }

    /// `LOW_RELIABILITY` is `low-reliability`.
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable Double median(List<Double> sorted) {
        int size = sorted.size();
        if (size == 0) {
            return null;
        }
        return size % 2 == 1 ? sorted.get(size / 2) : (Double) ((sorted.get(size / 2 - 1) + sorted.get(size / 2)) / 2);
    }
}
