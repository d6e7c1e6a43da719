package org.sopan.engine.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sopan.engine.Tables;
import org.sopan.engine.ranking.Ranking;
import org.sopan.engine.ranking.RankingInput;

class DiagnosticsTest {

    private static final Ranking RANKING = Ranking.of(
            RankingInput.of(Tables.method("""
            {"code": "TEST", "version": 1, "tree": {"code": "all", "weights": {"X": 3, "Y": 3, "Z": 1},
             "indicators": ["X", "Y", "Z"]},
             "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}}, "indicators": {"X": {}, "Y": {}, "Z": {}}}
            """), Tables.at("2020", """
            area X  Y  Z
            A    10 20 100
            B    20 40 100
            C    30 60 0
            D    40 80 0
            E    50 -  0
            """).panel(), "2020"));

    @Test
    void coherenceIsTakenOverAreasThatHaveEverything() {
        var coherence = Coherence.of(RANKING, "all");

        assertThat(coherence.areas()).isEqualTo(4);
        assertThat(coherence.correlations().get(0).get(1)).isCloseTo(1, within(1e-12));
        double r = coherence.correlations().get(0).get(2);
        assertThat(r).isCloseTo(-2 / Math.sqrt(5), within(1e-12));
        assertThat(coherence.alpha().orElseThrow()).isCloseTo(1.5 * (1 - 3 / (3 + 2 * (1 + 2 * r))), within(1e-12));
        assertThat(coherence.explained().stream().mapToDouble(share -> share).sum())
                .isCloseTo(1, within(1e-12));
        assertThat(coherence.firstComponent().get(0)).isPositive();
        assertThat(coherence.firstComponent().get(2)).isNegative();
    }

    @Test
    void theThreeCorrelationsAreThoseWorkedByHandOverAreasThatHaveEverything() {
        var pearson = Correlations.of(RANKING, "all", Correlations.Kind.PEARSON);
        var spearman = Correlations.of(RANKING, "all", Correlations.Kind.SPEARMAN);
        var kendall = Correlations.of(RANKING, "all", Correlations.Kind.KENDALL);

        assertThat(pearson.rows()).isEqualTo(Coherence.of(RANKING, "all").correlations());
        assertThat(pearson.children()).containsExactly("X", "Y", "Z");
        assertThat(spearman.areas()).isEqualTo(4);
        assertThat(spearman.rows().get(0).get(1)).isCloseTo(1, within(1e-12));
        // Ranks 1 2 3 4 against 3.5 3.5 1.5 1.5.
        assertThat(spearman.rows().get(2).get(0)).isCloseTo(-2 / Math.sqrt(5), within(1e-12));
        // Of six pairs four are apart in Z, all of them the other way round: −4/√(6 · 4).
        assertThat(kendall.rows().get(0).get(2)).isCloseTo(-4 / Math.sqrt(24), within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlations.of(RANKING, "X", Correlations.Kind.PEARSON))
                .withMessage("indicator \"X\" has no children to compare");
    }

    @Test
    void anIndicatorHasNoChildrenToCompare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Coherence.of(RANKING, "X"))
                .withMessage("indicator \"X\" has no children to compare");
    }

    @Test
    void importanceIsWhatAnIndicatorDoesAndNotWhatItIsGiven() {
        var importance = Importance.of(RANKING);

        assertThat(importance).extracting(Importance::indicator).containsExactly("X", "Y", "Z");
        assertThat(importance.stream().mapToDouble(Importance::importance).sum())
                .isCloseTo(1, within(1e-12));
        assertThat(importance.get(0).weight()).isCloseTo(3 / 7., within(1e-12));
        assertThat(importance.get(0).correlation()).isPositive();
        assertThat(importance.get(2).correlation()).isNegative();
        assertThat(importance.get(2).saturation()).isEqualTo(0.4);
    }

    @Test
    void importanceAndTheShiftWithoutAnIndicatorAreWorkedByHand() {
        // Y takes 60 and 10; X 10 and 60; Z 50 and 50 for everybody.
        var ranking = Ranking.of(RankingInput.of(
                Tables.method("""
                {"code": "TEST", "version": 1, "tree": {"code": "all", "weights": {"X": 2, "Y": 1, "Z": 1},
                 "indicators": ["X", "Y", "Z"]},
                 "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}}, "indicators": {"X": {}, "Y": {}, "Z": {}}}
                """),
                Tables.at("2020", "area X Y Z\nA 60 10 50\nB 10 60 50\nC 0 0 50")
                        .panel(),
                "2020"));

        var importance = Importance.of(ranking);

        // Without X, B is before A; C stays last. Places 1, 2, 3 become 2, 1, 3.
        assertThat(importance.get(0).meanShift()).isCloseTo(2 / 3., within(1e-12));
        assertThat(importance.get(1).meanShift()).isZero();
        // Z has no range: no correlation, no importance, everybody at its best.
        assertThat(importance.get(2).correlation()).isZero();
        assertThat(importance.get(2).importance()).isZero();
        assertThat(importance.get(2).saturation()).isEqualTo(1);
        double x = importance.get(0).correlation() * importance.get(0).correlation();
        double y = importance.get(1).correlation() * importance.get(1).correlation();
        assertThat(importance.get(0).importance()).isCloseTo(x / (x + y), within(1e-12));
    }

    @Test
    void oneChildHasNoAlphaAndAllTheVariance() {
        var ranking = Ranking.of(RankingInput.of(
                Tables.method("""
                {"code": "TEST", "version": 1, "tree": {"code": "all", "indicators": ["X"]},
                 "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}}, "indicators": {"X": {}}}
                """), Tables.at("2020", "area X\nA 60\nB 10\nC -").panel(), "2020"));

        var coherence = Coherence.of(ranking, "all");

        assertThat(coherence.alpha()).isEmpty();
        assertThat(coherence.areas()).isEqualTo(2);
        assertThat(coherence.explained()).containsExactly(1.0);
        assertThat(coherence.firstComponent()).containsExactly(1.0);
        assertThat(coherence.children()).containsExactly("X");
    }
}
