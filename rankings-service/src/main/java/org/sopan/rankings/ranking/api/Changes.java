package org.sopan.rankings.ranking.api;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.engine.explain.Contribution;
import org.sopan.engine.explain.ExplainRankChange;
import org.sopan.engine.explain.ExplainScoreChange;
import org.sopan.engine.explain.RankExplanation;
import org.sopan.engine.explain.ScoreExplanation;
import org.sopan.engine.method.MethodNode;
import org.sopan.rankings.ranking.MethodNodes;
import org.sopan.rankings.ranking.RankedEdition;

/// Writes why an area's score and rank changed.
final class Changes {

    private static final Comparator<ChangeView.Part> LARGEST_FIRST = Comparator.comparingDouble(
                    (ChangeView.Part part) -> -Math.abs(part.amount()))
            .thenComparing(ChangeView.Part::node);

    private final RankedEdition edition;
    private final MethodNodes nodes;

    private Changes(RankedEdition edition) {
        this.edition = edition;
        this.nodes = MethodNodes.of(edition.ranked().method().method());
    }

    static ChangeView of(RankedEdition edition, AreaCode area) {
        return new Changes(edition).view(area);
    }

    private ChangeView view(AreaCode area) {
        var ranked = edition.ranked();
        var ranking = ranked.get(edition.period()).ranking();
        var score = ExplainScoreChange.of(ranking, area.value());
        var rank = ExplainRankChange.of(ranking, area.value());
        return new ChangeView(
                AreaReference.of(area, ranked.reference()),
                ranked.programme().code().value(),
                edition.period().value(),
                ranking.basePeriod().orElse(null),
                EditionView.of(edition.facts()),
                MethodReference.of(ranked.method()),
                score instanceof ScoreExplanation.Explained explained ? scoreChange(explained) : null,
                score instanceof ScoreExplanation.NotExplained(var code, var reason) ? code + ": " + reason : null,
                rank instanceof RankExplanation.Explained explained ? rankChange(explained) : null,
                rank instanceof RankExplanation.NotExplained(var code, var reason) ? code + ": " + reason : null,
                summary(area, score, rank));
    }

    private ChangeView.ScoreChange scoreChange(ScoreExplanation.Explained score) {
        return new ChangeView.ScoreChange(
                score.before(),
                score.after(),
                score.change(),
                parts(score.childrenOf(nodes.root())),
                parts(score.contributions().stream()
                        .filter(part -> nodes.find(part.node())
                                .filter(MethodNode.Leaf.class::isInstance)
                                .isPresent())
                        .toList()));
    }

    private ChangeView.RankChange rankChange(RankExplanation.Explained rank) {
        return new ChangeView.RankChange(
                rank.before(),
                rank.after(),
                rank.placesGained(),
                parts(rank.parts()),
                rivals(rank, true),
                rivals(rank, false));
    }

    private List<AreaReference> rivals(RankExplanation.Explained rank, boolean overtaken) {
        return rank.rivals().stream()
                .filter(rival -> rival.overtaken() == overtaken)
                .map(rival -> AreaReference.of(
                        AreaCode.parse(rival.area()), edition.ranked().reference()))
                .sorted(Comparator.comparing(AreaReference::code))
                .toList();
    }

    private List<ChangeView.Part> parts(List<Contribution> contributions) {
        return contributions.stream().map(this::part).sorted(LARGEST_FIRST).toList();
    }

    private ChangeView.Part part(Contribution contribution) {
        var names = nodes.has(contribution.node())
                ? NodeNames.of(contribution.node(), nodes, edition.ranked().reference())
                : Map.<String, String>of();
        return new ChangeView.Part(
                contribution.node(),
                names,
                contribution.amount(),
                contribution.kind().name().toLowerCase(Locale.ROOT),
                contribution.before(),
                contribution.after(),
                contribution.standardError());
    }

    private String summary(AreaCode area, ScoreExplanation score, RankExplanation rank) {
        var name = edition.ranked()
                .reference()
                .findArea(area)
                .map(known -> known.name())
                .orElse(area.value());
        return switch (score) {
            case ScoreExplanation.NotExplained(var code, var reason) -> name + ": " + reason + ".";
            case ScoreExplanation.Explained explained ->
                ChangeSentence.of(name, edition, scoreChange(explained)) + ChangeSentence.ofRank(rank);
        };
    }
}
