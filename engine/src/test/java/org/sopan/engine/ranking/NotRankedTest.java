package org.sopan.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopan.engine.Tables;
import org.sopan.engine.method.Method;
import org.sopan.engine.panel.Panel;

/// The reasons that [StandingsTest] leaves, and what is asked for that is not there.
class NotRankedTest {

    private static final Method METHOD = Tables.method("""
            {"code": "TEST", "version": 1, "tree": {"code": "all", "indicators": ["X", "Y"]},
             "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}}, "indicators": {"X": {}, "Y": {}}}
            """);

    private static final Panel PANEL = Tables.at("2019", "area X Y\nA 50 50\nB - -")
            .and("2020", "area X Y\nA 60 60\nB 61 61")
            .panel();

    @Test
    void anAreaWithoutTheOlderFiguresHasNoBaseline() {
        var list = Ranking.of(RankingInput.of(METHOD, PANEL, "2020")).standings(Measure.DELTA);

        assertThat(list.placements()).extracting(Placement::area).containsExactly("A");
        assertThat(list.notRanked())
                .extracting(NotRanked::code, NotRanked::message)
                .containsExactly(tuple("no-baseline", "area B: no score for period 2019 to measure a change from"));
    }

    @Test
    void aTerritoryWithoutPredecessorsIsNamedAlone() {
        var change = new BoundaryChange("A", LocalDate.of(2020, 12, 31), List.of(), false);

        assertThat(Ranking.of(RankingInput.of(METHOD, PANEL, "2020").withBoundaryChanges(List.of(change)))
                        .standings(Measure.DELTA)
                        .notRanked())
                .extracting(NotRanked::message)
                .contains("area A: its territory changed on 2020-12-31");
    }

    @Test
    void everyReasonHasAStableWord() {
        assertThat(List.of(
                        new NotRanked.NoFigures("A", "all", "2020"),
                        new NotRanked.BelowCoverage("A", "all", "indicators", 1, 2, 2, List.of()),
                        new NotRanked.BelowCommonCoverage("A", "all", 1, 2, 2),
                        new NotRanked.Undefined("A", "logarithmic rate", 0, 1)))
                .extracting(NotRanked::code)
                .containsExactly("no-figures", "below-coverage", "below-common-coverage", "change-undefined");
    }

    @Test
    void aMethodOfMonthsRanksMonthsAndNotTheYearsThatFiguresStandFor() {
        var monthly = Tables.method("""
                {"code": "TEST", "version": 1, "periodMonths": 1, "tree": {"code": "all", "indicators": ["X"]},
                 "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}},
                 "indicators": {"X": {"calendar": {"kind": "held", "validForMonths": 18}}}}
                """);
        var panel =
                Tables.at("2019", "area X\nA 40").and("2020-04", "area X\nA -").panel();

        assertThat(Ranking.of(RankingInput.of(monthly, panel, "2020-04"))
                        .standings(Measure.SCORE)
                        .of())
                .isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ranking.of(RankingInput.of(monthly, panel, "2019")))
                .withMessage("method TEST ranks periods of 1 months; period 2019 has 12");
        assertThat(Ranking.of(RankingInput.of(METHOD, PANEL, "2020")).period()).isEqualTo("2020");
    }

    @Test
    void whatIsNotThereIsRefusedByName() {
        var ranking = Ranking.of(RankingInput.of(METHOD, PANEL, "2020"));
        var card = ranking.card("A");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranking.card("Z"))
                .withMessage("area \"Z\" is not in the panel of 2");
        assertThatIllegalArgumentException().isThrownBy(() -> card.getNode("X")).withMessage("there is no node \"X\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> card.getIndicator("all"))
                .withMessage("there is no indicator \"all\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranking.lens().scoresUnder(new double[][] {{}, {}, {1}}))
                .withMessage("node all has 2 children, not 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranking.lens().rescoring().weigh(2, new double[] {1, 2, 3}))
                .withMessage("node all has 2 children, not 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranking.lens().rescoring().replace(0, new double[1]))
                .withMessage("there are 2 areas, not 1");
    }
}
