package org.sopan.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.sopan.engine.Tables;
import org.sopan.engine.panel.CellState;
import org.sopan.engine.panel.Panel;

/// One tree, one panel, everything on the cards worked by hand.
///
/// Weights: p 3 (U 1, V 3), q 1 (W 2); so U 3/16, V 9/16, W 4/16. U is filled with 5, V stands for two years.
class CardsTest {

    private static final Ranking RANKING = Ranking.of(RankingInput.of(
            Tables.method("""
                    {"code": "TEST", "version": 1,
                     "tree": {"code": "all", "weights": {"p": 3, "q": 1}, "children": [
                       {"code": "p", "weights": {"U": 1, "V": 3}, "indicators": ["U", "V"]},
                       {"code": "q", "weights": {"W": 2}, "indicators": ["W"]}]},
                     "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}},
                     "indicators": {"U": {"missing": {"kind": "constant", "figure": 5}},
                                    "V": {"calendar": {"kind": "held", "validForMonths": 24}}, "W": {}}}
                    """),
            Tables.at("2019", "area U V W\nA 10 20 30\nB 10 20 30\nC - - -")
                    .and("2020", "area U V W\nA - - 50*\nB 40 60 n/a\nC 80 20 10")
                    .panel(),
            "2020"));

    @Test
    void scoresAndPlacesOfNodesAreCountedAmongThoseThatHaveOne() {
        assertThat(RANKING.card("A").nodes())
                .extracting(
                        NodeCard::node,
                        NodeCard::parent,
                        NodeCard::depth,
                        NodeCard::score,
                        NodeCard::rank,
                        NodeCard::of)
                .containsExactly(
                        tuple("all", null, 0, 24.6875, 3.0, 3),
                        tuple("p", "all", 1, 16.25, 3.0, 3),
                        tuple("q", "all", 1, 50.0, 1.0, 2));
        assertThat(RANKING.card("B").getNode("q").score()).isNull();
        assertThat(RANKING.card("B").getNode("q").rank()).isNull();
        assertThat(RANKING.card("B").getNode("q").delta()).isNull();
        assertThat(RANKING.card("B").getNode("q").notScored()).isEqualTo(new NotRanked.NoFigures("B", "q", "2020"));
        assertThat(RANKING.card("A").getNode("q").notScored()).isNull();
    }

    @Test
    void weightsGoOverToSiblingsAndContributionsSumToTheScore() {
        assertThat(RANKING.card("A").indicators())
                .extracting(
                        IndicatorCard::indicator,
                        IndicatorCard::weight,
                        IndicatorCard::effectiveWeight,
                        IndicatorCard::contribution)
                .containsExactly(
                        tuple("U", 3 / 16., 3 / 16., 15 / 16.),
                        tuple("V", 9 / 16., 9 / 16., 11.25),
                        tuple("W", 4 / 16., 4 / 16., 12.5));
        assertThat(RANKING.card("B").indicators())
                .extracting(IndicatorCard::effectiveWeight, IndicatorCard::contribution)
                .containsExactly(tuple(0.25, 10.0), tuple(0.75, 45.0), tuple(0.0, null));
    }

    @Test
    void whatIsPresentAppliesAndWasRenewedIsCountedNodeByNode() {
        assertThat(RANKING.card("A").nodes())
                .extracting(NodeCard::node, NodeCard::present, NodeCard::applicable, NodeCard::renewedShare)
                .containsExactly(tuple("all", 2, 3, 0.25), tuple("p", 1, 2, 0.0), tuple("q", 1, 1, 1.0));
        assertThat(RANKING.card("B").nodes())
                .extracting(NodeCard::node, NodeCard::present, NodeCard::applicable, NodeCard::renewedShare)
                .containsExactly(tuple("all", 2, 2, 1.0), tuple("p", 2, 2, 1.0), tuple("q", 0, 0, null));
        // C had no figure before: all that it has is new.
        assertThat(RANKING.card("C").getNode("all").renewedShare()).isEqualTo(1);
    }

    @Test
    void whatWasBeforeStandsBesideWhatIs() {
        assertThat(RANKING.card("A").nodes())
                .extracting(NodeCard::node, NodeCard::previousScore, NodeCard::delta)
                .containsExactly(tuple("all", 20.625, 4.0625), tuple("p", 17.5, -1.25), tuple("q", 30.0, 20.0));
        assertThat(RANKING.card("A").getIndicator("V"))
                .extracting(
                        IndicatorCard::figure,
                        IndicatorCard::fromPeriod,
                        IndicatorCard::state,
                        IndicatorCard::origin,
                        IndicatorCard::previousFigure,
                        IndicatorCard::previousNormalised)
                .containsExactly(20.0, "2019", CellState.MISSING, Origin.HELD, 20.0, 20.0);
        assertThat(RANKING.card("A").getIndicator("W").previousFigure()).isEqualTo(30);
        assertThat(RANKING.card("B").getIndicator("W").fromPeriod()).isNull();
        var first = Ranking.of(RankingInput.of(RANKING.method(), panelOfOneYear(), "2019"))
                .card("A");
        assertThat(first.getNode("p"))
                .extracting(NodeCard::previousScore, NodeCard::delta, NodeCard::renewedShare)
                .containsOnlyNulls();
        assertThat(first.getIndicator("V"))
                .extracting(IndicatorCard::previousFigure, IndicatorCard::previousNormalised)
                .containsOnlyNulls();
    }

    @Test
    void sharesOfCoverageAreOfTheWeightBelowTheNodeThatIsListed() {
        assertThat(shares("all", "A")).containsExactly(13 / 16., 9 / 16., 3 / 16., 4 / 16.);
        assertThat(shares("p", "A")).containsExactly(0.75, 0.75, 0.25, 0.0);
        assertThat(shares("q", "A")).containsExactly(1.0, 0.0, 0.0, 1.0);
        assertThat(shares("all", "B")).containsExactly(1.0, 0.0, 0.0, 0.0);
        assertThat(shares("W", "A")).containsExactly(1.0, 0.0, 0.0, 1.0);
    }

    @Test
    void anAreaNeedsAScoreAtBothEndsToBeRankedByChange() {
        var byChange = RANKING.standings(Measure.DELTA, "q");

        assertThat(byChange.placements())
                .extracting(Placement::area, Placement::value)
                .containsExactly(tuple("A", 20.0));
        assertThat(byChange.notRanked())
                .extracting(NotRanked::area, NotRanked::code)
                .containsExactly(tuple("B", "no-figures"), tuple("C", "no-baseline"));
        // An indicator alone is ranked by its change like a theme.
        assertThat(RANKING.standings(Measure.DELTA, "W").placements())
                .extracting(Placement::area, Placement::value)
                .containsExactly(tuple("A", 20.0));
    }

    private static Double[] shares(String node, String area) {
        var place = RANKING.standings(Measure.SCORE, node).find(area).orElseThrow();
        return new Double[] {place.coverage(), place.heldShare(), place.imputedShare(), place.lowReliabilityShare()};
    }

    private static Panel panelOfOneYear() {
        return Tables.at("2019", "area U V W\nA 10 20 30").panel();
    }
}
