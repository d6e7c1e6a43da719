package org.sopan.engine.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.sopan.engine.Tables;
import org.sopan.engine.ranking.RankingInput;

class UncertaintyTest {

    private static final String DOCUMENT = """
            {"code": "TEST", "version": 1,
             "tree": {"code": "all", "aggregation": {"kind": MEAN}, "indicators": ["X", "Y"]},
             "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}},
             "indicators": {"X": {}, "Y": {}}}
            """;

    /// A is better in all, D worse in all; B and C trade places with the weights.
    private static final RankingInput INPUT = RankingInput.of(
            Tables.method(DOCUMENT.replace("MEAN", "\"arithmetic\"")),
            Tables.at("2020", "area X Y\nA 90 90\nB 80 20\nC 20 70\nD 10 10\nE - -")
                    .panel(),
            "2020");

    @Test
    void aPlaceThatNoWeightsCanMoveIsCertainAndOneTheyCanIsNot() {
        var setup = new RobustnessSetup(4000, 7, new WeightModel.Uniform(), List.of(), false, 2);

        var robustness = VaryMethod.of(INPUT, setup);

        assertThat(robustness.areas()).extracting(AreaRobustness::area).containsExactly("A", "B", "C", "D");
        assertThat(robustness.areas().get(0)).isEqualTo(new AreaRobustness("A", 1, 1, 1, 1, 1, 4000));
        assertThat(robustness.areas().get(3)).isEqualTo(new AreaRobustness("D", 4, 4, 4, 4, 0, 4000));
        // B is ahead while 60 w > 50 (1 − w), that is w > 5/11, and w is uniform on 0..1 for two weights.
        assertThat(robustness.ahead().probability("B", "C")).isCloseTo(6 / 11., within(0.03));
        assertThat(robustness.areas().get(1).probabilityOfTop())
                .isEqualTo(robustness.ahead().probability("B", "C"));
        assertThat(robustness.failed()).isZero();
    }

    @Test
    void theSameSeedGivesTheSameBitsWhateverTheNumberOfThreads() {
        var setup = RobustnessSetup.ofWeights(500, 11);
        try (var one = new ForkJoinPool(1);
                var four = new ForkJoinPool(4)) {
            var alone = one.submit(() -> VaryMethod.of(INPUT, setup)).join();
            var together = four.submit(() -> VaryMethod.of(INPUT, setup)).join();

            assertThat(together.areas()).isEqualTo(alone.areas());
            assertThat(together.meanShift()).isEqualTo(alone.meanShift());
            assertThat(VaryMethod.of(INPUT, RobustnessSetup.ofWeights(500, 12)).meanShift())
                    .isNotEqualTo(alone.meanShift());
        }
    }

    @Test
    void alternativesAndLeavingOutAreDrawnAndDrawsWithoutAnyRankAreCounted() {
        var geometric = Tables.method(DOCUMENT.replace("MEAN", "\"geometric\", \"floor\": 1"));
        var onlyX = RankingInput.of(
                INPUT.method(), Tables.at("2020", "area X Y\nA 90 -\nB 80 -").panel(), "2020");
        var setup = new RobustnessSetup(1000, 3, new WeightModel.AroundNominal(0.1), List.of(geometric), true, 1);

        assertThat(VaryMethod.of(INPUT, setup).areas().get(1).high()).isGreaterThan(2);
        var halfEmpty = VaryMethod.of(onlyX, setup);
        assertThat(halfEmpty.failed()).isBetween(400, 600);
        assertThat(halfEmpty.areas().getFirst().ranked()).isEqualTo(1000 - halfEmpty.failed());
    }

    @Test
    void weightsAroundUnequalOnesMoveByTheirOwnShare() {
        var method = Tables.method(DOCUMENT.replace("MEAN", "\"arithmetic\"")
                .replace("\"indicators\": [", "\"weights\": {\"X\": 2, \"Y\": 3}, \"indicators\": ["));
        var panel = Tables.at("2020", "area X Y\nA 20 70\nB 90 20").panel();
        int n = 500;
        double p = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                // B is ahead while 70 w₁ > 50 w₂.
                p += 140 * (0.75 + 0.5 * (i + 0.5) / n) > 150 * (0.75 + 0.5 * (j + 0.5) / n) ? 1.0 / n / n : 0;
            }
        }
        var setup = new RobustnessSetup(4000, 7, new WeightModel.AroundNominal(0.25), List.of(), false, 1);

        var robustness = VaryMethod.of(RankingInput.of(method, panel, "2020"), setup);

        assertThat(robustness.ahead().probability("B", "A")).isCloseTo(p, within(0.025));
        // Both stand where they stand now, or one place off.
        assertThat(robustness.meanShift()).isCloseTo(robustness.ahead().probability("B", "A"), within(1e-12));
        assertThat(robustness.areas().getFirst().area()).isEqualTo("A");
    }

    @Test
    void progressIsToldUntilAllDrawsAreDone() {
        var told = new ConcurrentLinkedQueue<Integer>();

        VaryMethod.of(INPUT, RobustnessSetup.ofWeights(500, 11), told::add);

        assertThat(told).contains(500).hasSize(64);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VaryMethod.of(wide(), RobustnessSetup.ofWeights(1_000_000, 1)))
                .withMessage("draws: 1000000 over 300 areas are more than 250000000 places");
    }

    private static RankingInput wide() {
        var table = new StringBuilder("area X Y\n");
        for (int i = 0; i < 300; i++) {
            table.append("A%03d %d %d\n".formatted(i, i % 101, i % 97));
        }
        return INPUT.withPanel(Tables.at("2020", table.toString()).panel());
    }

    @Test
    void whatIsAskedMustMakeSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RobustnessSetup.ofWeights(0, 1))
                .withMessage("draws: 0 is outside 1..1000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightModel.AroundNominal(1))
                .withMessage("the share that weights move by is within 0..1, not 1.0");
    }

    @Test
    void areasWithinTheErrorOfTheirFiguresShareTheirPlaces() {
        var scores = new double[] {50, 49.5, 20};
        var random = new Random(5);
        var draws = new double[400][];
        for (int d = 0; d < draws.length; d++) {
            draws[d] =
                    new double[] {50 + random.nextGaussian(), 49.5 + random.nextGaussian(), 20 + random.nextGaussian()};
        }

        var intervals = RankConfidence.of(scores, draws, 0.95);

        assertThat(intervals)
                .containsExactly(
                        new RankConfidence.Interval(1, 2),
                        new RankConfidence.Interval(1, 2),
                        new RankConfidence.Interval(3, 3));
        assertThat(TiedInEffect.groups(intervals)).containsExactly(1, 1, 2);
    }
}
