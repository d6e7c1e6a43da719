package org.sopan.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.engine.Json;
import org.sopan.engine.Tables;
import org.sopan.engine.method.Method;
import org.sopan.engine.method.MethodReading;
import org.sopan.engine.method.MethodRefusal;
import org.sopan.engine.uncertainty.RobustnessSetup;
import org.sopan.engine.uncertainty.VaryMethod;
import org.sopan.engine.uncertainty.WeightModel;

/// Known faults of other libraries of composite indicators, each with a case that shows it is not ours.
class RivalsFaultsTest {

    private static final String DOCUMENT = """
            {"code": "TEST", "version": 1, "frames": {"now": {"kind": "current-period"}, "all": {"kind": "whole-panel"}},
             "tree": {"code": "all", "weights": WEIGHTS, "aggregation": MEAN, "indicators": ["X", "Y", "Z"]},
             "indicatorDefaults": {RULE}, "indicators": {"X": {}, "Y": {}, "Z": {}}}
            """;

    private static final String SCALED = "\"normalisation\": {\"kind\": \"already-scaled\"}";

    @Test
    void copelandWithGapsDoesNotDependOnTheOrderOfRows() {
        var method = method("\"copeland\"", SCALED);
        for (long seed = 0; seed < 30; seed++) {
            var random = new SplittableRandom(seed);
            var forwards = new StringBuilder("area X Y Z\n");
            var backwards = new StringBuilder("area X Y Z\n");
            for (int area = 0; area < 9; area++) {
                var cells = new StringBuilder();
                for (int indicator = 0; indicator < 3; indicator++) {
                    cells.append(random.nextInt(3) == 0 ? " -" : " " + random.nextInt(4));
                }
                forwards.append("A").append(area).append(cells).append('\n');
                backwards.append("A").append(8 - area).append(cells).append('\n');
            }
            var one = rank(method, forwards.toString());
            var other = rank(method, backwards.toString());

            for (int area = 0; area < 9; area++) {
                assertThat(one.standings(Measure.SCORE).find("A" + area).map(Placement::score))
                        .as("seed %s, area %s", seed, area)
                        .isEqualTo(other.standings(Measure.SCORE)
                                .find("A" + (8 - area))
                                .map(Placement::score));
            }
        }
    }

    @Test
    void weightsOfATenthAndTwoTenthsTieWithThreeTenths() {
        var method = Tables.method(document("{\"X\": 0.1, \"Y\": 0.2, \"Z\": 0.3}", "\"copeland\"", SCALED));

        assertThat(rank(method, "area X Y Z\nA 1 1 0\nB 0 0 1")
                        .standings(Measure.SCORE)
                        .placements())
                .extracting(Placement::score)
                .containsExactly(50.0, 50.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\": \"geometric\", \"floor\": 1}",
                "{\"kind\": \"harmonic\", \"floor\": 1}",
                "{\"kind\": \"power\", \"p\": 2, \"floor\": 0}",
                "{\"kind\": \"power\", \"p\": -2, \"floor\": 1}"
            })
    void aMeanWithAMissingChildIsTheMeanOfTheOthers(String mean) {
        assertThat(rank(method(mean, SCALED), "area X Y Z\nA 40 - 40\nB - - 70")
                        .standings(Measure.SCORE)
                        .placements())
                .extracting(Placement::area, place -> Math.round(place.score()))
                .containsExactly(tuple("B", 70L), tuple("A", 40L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"log\"", "{\"kind\": \"box-cox\", \"lambda\": 0.5}"})
    void whatATransformIsNotDefinedForIsLeftOutAndListedAndNeverPassedThrough(String treatment) {
        var rule = "\"treatment\": " + treatment + ", \"normalisation\": {\"kind\": \"min-max\", \"frame\": \"now\"}";
        var ranking = rank(method("\"arithmetic\"", rule), "area X Y Z\nA 0 1 1\nB 4 4 4\nC 9 9 9");

        assertThat(ranking.treatedFigures()).containsExactly(new TreatedFigure("A", "X", 0, null));
        assertThat(ranking.card("A").getIndicator("X").normalised()).isNull();
        assertThat(ranking.card("C").getIndicator("X").treated()).isNotEqualTo(9.0);
    }

    @Test
    void aFrameOverAllPeriodsIsTakenAnewUnderEveryAlternativeOfASimulation() {
        var rule = "\"normalisation\": {\"kind\": \"min-max\", \"frame\": \"all\"}";
        var method = method("\"arithmetic\"", rule);
        var other = method("\"arithmetic\"", rule.replace("min-max", "fraction-of-best"));
        var panel = Tables.at("2019", "area X Y Z\nA 100 1000 5\nB 100 900 5\nC 90 500 5")
                .and("2020", "area X Y Z\nA 100 900 5\nB 92 990 5\nC 90 500 5")
                .panel();
        var input = RankingInput.of(method, panel, "2020");
        var setup = new RobustnessSetup(400, 5, new WeightModel.AroundNominal(1e-9), List.of(other), false, 1);

        var drawn = VaryMethod.of(input, setup);

        // Under one A is first, under the other B: both are drawn, about as often.
        assertThat(first(input)).isEqualTo("A");
        assertThat(first(input.withMethod(other))).isEqualTo("B");
        assertThat(drawn.ahead().probability("A", "B")).isCloseTo(0.5, within(0.08));
        assertThat(drawn.failed()).isZero();
    }

    @Test
    void drawsThatRankNobodyAreCounted() {
        var input = RankingInput.of(
                method("\"arithmetic\"", SCALED),
                Tables.at("2020", "area X Y Z\nA 90 - -\nB 80 - -").panel(),
                "2020");

        var drawn = VaryMethod.of(
                input, new RobustnessSetup(900, 3, new WeightModel.AroundNominal(1e-9), List.of(), true, 1));

        assertThat(drawn.draws()).isEqualTo(900);
        assertThat(drawn.failed()).isBetween(250, 350);
        assertThat(drawn.areas()).allMatch(area -> area.ranked() + drawn.failed() == 900);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"min-max", "z-score", "distance-to-best", "percentile-rank", "rank", "borda", "fraction-of-best"
            })
    void aColumnWithoutARangeIsNotWithoutANumber(String kind) {
        var rule = "\"normalisation\": {\"kind\": \"" + kind + "\", \"frame\": \"now\"}";
        var ranking = rank(method("\"arithmetic\"", rule), "area X Y Z\nA 0 1 1\nB 0 4 4\nC 0 9 9");

        assertThat(ranking.card("A").toString()).doesNotContain("NaN", "Infinity");
        assertThat(ranking.standings(Measure.SCORE).placements())
                .extracting(Placement::area)
                .containsExactly("C", "B", "A");
    }

    @Test
    void scoresThatDifferOnlyInBinaryShareARank() {
        var method = Tables.method(document("{\"X\": 1, \"Y\": 1, \"Z\": 1}", "\"arithmetic\"", SCALED));

        // 0.1 + 0.2 is 0.30000000000000004.
        assertThat(rank(method, "area X Y Z\nA 0.1 0.2 0\nB 0.3 0 0")
                        .standings(Measure.SCORE)
                        .placements())
                .extracting(Placement::rank)
                .containsExactly(1.0, 1.0);
    }

    @Test
    void aNegativeWeightIsRefused() {
        assertThat(refusals(document("{\"X\": 1, \"Y\": -1, \"Z\": 1}", "\"arithmetic\"", SCALED)))
                .containsExactly("tree.weights: weight of \"Y\" in node \"all\" is -1.0; a weight is zero or more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"interpolate\"",
                "{\"kind\": \"carry-forward\", \"periods\": 3}",
                "\"group-mean\"",
                "\"group-median\"",
                "\"own-mean\""
            })
    void aSeriesWithOneValueIsFilledOrLeftOutAndNothingBreaks(String missing) {
        var method = method("\"arithmetic\"", SCALED + ", \"missing\": " + missing);
        var panel = Tables.at("2019", "area X Y Z\nA 30 1 1\nB - 1 1")
                .and("2020", "area X Y Z\nA - 1 1\nB - 1 1")
                .and("2021", "area X Y Z\nA - 1 1\nB - 1 1")
                .panel();
        for (var period : List.of("2019", "2020", "2021")) {
            var ranking = Ranking.of(RankingInput.of(method, panel, period));

            assertThat(ranking.standings(Measure.SCORE).of()).isEqualTo(2);
            assertThat(ranking.card("B").toString()).doesNotContain("NaN");
        }
    }

    @Test
    void anAddressOfASettingThatDoesNotExistIsRefused() {
        var document = document("{\"X\": 1, \"Y\": 1, \"Z\": 1}", "\"arithmetic\"", SCALED);
        var method = Tables.method(document);

        assertThat(refusals(document.replace("\"Z\": {}", "\"Z\": {\"weight\": 3}")))
                .containsExactly("indicators.Z: field \"weight\" is not known; allowed are calendar, cap, direction, "
                        + "floor, lowReliability, missing, normalisation, treatment");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> method.withWeightSet("green"))
                .withMessage("method TEST has no weight set \"green\"; it has ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Freezing.frozen(
                        method, "then", Tables.at("2020", "area X\nA 1").panel(), "2020"))
                .withMessage("method TEST has no frame \"then\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rank(method, "area X Y Z\nA 1 1 1").standings(Measure.SCORE, "W"))
                .withMessage("method TEST has no node or indicator \"W\"");
    }

    private static String first(RankingInput input) {
        return Ranking.of(input)
                .standings(Measure.SCORE)
                .placements()
                .getFirst()
                .area();
    }

    private static List<String> refusals(String document) {
        return switch (Method.fromTree(Json.parse(document))) {
            case MethodReading.Accepted(var method) -> List.of();
            case MethodReading.Refused(var all) ->
                all.stream().map(MethodRefusal::message).toList();
        };
    }

    private static Ranking rank(Method method, String table) {
        return Ranking.of(RankingInput.of(method, Tables.at("2020", table).panel(), "2020"));
    }

    private static Method method(String mean, String rule) {
        return Tables.method(document("{\"X\": 1, \"Y\": 1, \"Z\": 1}", mean, rule));
    }

    private static String document(String weights, String mean, String rule) {
        return DOCUMENT.replace("WEIGHTS", weights).replace("MEAN", mean).replace("RULE", rule);
    }
}
