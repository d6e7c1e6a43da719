package org.sopan.engine.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.sopan.engine.Tables;
import org.sopan.engine.method.Method;
import org.sopan.engine.ranking.RankingInput;

class SensitivityTest {

    private static final String DOCUMENT = """
            {"code": "TEST", "version": 1, "tree": {"code": "all", "aggregation": {"kind": MEAN}, "indicators": ["X", "Y", "Z"]},
             "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}}, "indicators": {"X": {}, "Y": {}, "Z": {}}}
            """;

    /// Z is the same for everybody; who is ahead depends on the ratio of X to Y alone.
    private static RankingInput even() {
        var table = new StringBuilder("area X Y Z\n");
        for (int i = 0; i < 30; i++) {
            table.append("A%02d %d %d 50\n".formatted(i, i * 37 % 101, i * 61 % 97));
        }
        return RankingInput.of(
                method("\"arithmetic\""), Tables.at("2020", table.toString()).panel(), "2020");
    }

    @Test
    void aWeightThatMovesNobodyHasNoInfluenceAndTheOthersShareIt() {
        var setup = new RobustnessSetup(2048, 3, new WeightModel.AroundNominal(0.5), List.of(), false, 1);

        var found = Sensitivity.of(even(), setup);

        assertThat(found.meanShift()).extracting(Influence::factor).containsExactly("X", "Y", "Z");
        assertThat(found.meanShift().get(2).total()).isCloseTo(0, within(1e-12));
        assertThat(found.meanShift().get(0).total())
                .isGreaterThan(found.meanShift().get(0).firstOrder());
        assertThat(found.meanShift().get(0).total())
                .isCloseTo(found.meanShift().get(1).total(), within(0.2));
        assertThat(found.places()).hasSize(30);
        assertThat(found.places().values())
                .allSatisfy(influences -> assertThat(influences.get(2).total()).isZero());
    }

    @Test
    void theSameSeedGivesTheSameBitsWhateverTheNumberOfThreads() {
        var setup = new RobustnessSetup(256, 3, new WeightModel.Uniform(), List.of(), true, 1);
        try (var one = new ForkJoinPool(1);
                var four = new ForkJoinPool(4)) {
            assertThat(four.submit(() -> Sensitivity.of(even(), setup)).join())
                    .isEqualTo(one.submit(() -> Sensitivity.of(even(), setup)).join());
        }
    }

    @Test
    void aPlaceThatOneChoiceAloneDecidesHasAnIndexOfOneForIt() {
        // A is first by the mean and last by the minimum, whatever the weights: the method alone moves it.
        var panel = Tables.at("2020", "area X Y Z\nA 100 100 1\nB 30 30 30\nC 20 20 20")
                .panel();
        var input = RankingInput.of(method("\"arithmetic\""), panel, "2020");
        var setup = new RobustnessSetup(
                1024, 5, new WeightModel.AroundNominal(0.05), List.of(method("\"minimum\"")), false, 1);

        var found = Sensitivity.of(input, setup);

        var ofA = found.ofArea("A");
        assertThat(ofA).extracting(Influence::factor).containsExactly("X", "Y", "Z", Sensitivity.METHOD);
        assertThat(ofA.get(3).firstOrder()).isCloseTo(1, within(0.05));
        assertThat(ofA.get(3).total()).isCloseTo(1, within(0.05));
        assertThat(ofA.get(0).total()).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> found.ofArea("D"))
                .withMessage("area \"D\" is not ranked");
    }

    @Test
    void leavingOutIsAChoiceLikeAnyOther() {
        var panel = Tables.at("2020", "area X Y Z\nA 100 40 40\nB 60 60 60").panel();
        var input = RankingInput.of(method("\"arithmetic\""), panel, "2020");
        var setup = new RobustnessSetup(1024, 5, new WeightModel.AroundNominal(0.01), List.of(), true, 1);

        // Without X, B is first, and only then.
        var found = Sensitivity.of(input, setup).ofArea("A");

        assertThat(found.get(3).factor()).isEqualTo(Sensitivity.LEFT_OUT);
        assertThat(found.get(3).total()).isGreaterThan(0.95);
    }

    /// B is ahead of A while 60 w₁ > 50 w₂; both indices by integrals over a fine grid.
    @Test
    void theIndicesOfAPlaceThatTwoWeightsDecideAreThoseOfTheIntegrals() {
        var document = """
                {"code": "TEST", "version": 1, "tree": {"code": "all", "weights": {"X": 2, "Y": 3}, "indicators": ["X", "Y"]},
                 "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}}, "indicators": {"X": {}, "Y": {}}}
                """;
        var input = RankingInput.of(
                Tables.method(document),
                Tables.at("2020", "area X Y\nA 20 70\nB 90 20").panel(),
                "2020");
        int n = 800;
        var byFirst = new double[n];
        var bySecond = new double[n];
        double p = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                boolean ahead = 70 * 2 * (0.5 + (i + 0.5) / n) > 50 * 3 * (0.5 + (j + 0.5) / n);
                byFirst[i] += ahead ? 1.0 / n : 0;
                bySecond[j] += ahead ? 1.0 / n : 0;
                p += ahead ? 1.0 / n / n : 0;
            }
        }
        double whole = p * (1 - p);
        double first = variance(byFirst, p) / whole;
        double second = variance(bySecond, p) / whole;

        var found = Sensitivity.of(
                input, new RobustnessSetup(4096, 3, new WeightModel.AroundNominal(0.5), List.of(), false, 1));

        for (var influences : List.of(found.ofArea("A"), found.ofArea("B"), found.meanShift())) {
            assertThat(influences.get(0).firstOrder()).isCloseTo(first, within(0.04));
            assertThat(influences.get(1).firstOrder()).isCloseTo(second, within(0.04));
            assertThat(influences.get(0).total()).isCloseTo(1 - second, within(0.04));
            assertThat(influences.get(1).total()).isCloseTo(1 - first, within(0.04));
        }
    }

    private static double variance(double[] means, double mean) {
        double sum = 0;
        for (double one : means) {
            sum += (one - mean) * (one - mean) / means.length;
        }
        return sum;
    }

    @Test
    void whoIsNotRankedInADrawStandsBehindEverybody() {
        // A has X alone: without X it is not ranked, otherwise first.
        var input = RankingInput.of(
                method("\"arithmetic\""),
                Tables.at("2020", "area X Y Z\nA 90 - -\nB 60 60 60").panel(),
                "2020");
        var setup = new RobustnessSetup(1024, 5, new WeightModel.Uniform(), List.of(), true, 1);

        var ofA = Sensitivity.of(input, setup).ofArea("A");

        assertThat(ofA.get(3).firstOrder()).isCloseTo(1, within(0.05));
        assertThat(ofA.get(3).total()).isCloseTo(1, within(0.05));
        assertThat(ofA.get(0).total()).isZero();
    }

    @Test
    void pointsLieEvenlyAndWithinTheCube() {
        var points = new Halton(9);
        for (int dimension = 0; dimension < Halton.DIMENSIONS; dimension++) {
            var tenths = new int[10];
            for (int n = 0; n < 1000; n++) {
                tenths[(int) (10 * points.at(n, dimension))]++;
            }
            for (int count : tenths) {
                assertThat(count).isBetween(70, 130);
            }
        }
        assertThat(new Halton(10).at(0, 0)).isNotEqualTo(points.at(0, 0));
    }

    @Test
    void tooManyChoicesOrTooFewPointsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sensitivity.of(even(), RobustnessSetup.ofWeights(1, 1)))
                .withMessage("choices: 3 is outside 1..15, or points: 1 below 2");
        var other = Tables.method("""
                {"code": "TEST", "version": 1, "tree": {"code": "all", "children": [
                  {"code": "t", "indicators": ["X", "Y", "Z"]}]},
                 "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}}, "indicators": {"X": {}, "Y": {}, "Z": {}}}
                """);
        var setup = new RobustnessSetup(8, 1, new WeightModel.Uniform(), List.of(other), false, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sensitivity.of(even(), setup))
                .withMessage("alternatives: the root's children are [t], not [X, Y, Z]");
    }

    private static Method method(String mean) {
        return Tables.method(DOCUMENT.replace("MEAN", mean));
    }
}
