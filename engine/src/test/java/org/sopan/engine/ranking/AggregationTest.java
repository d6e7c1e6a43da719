package org.sopan.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.engine.Tables;

class AggregationTest {

    private static final String DOCUMENT = """
            {"code": "TEST", "version": 1,
             "tree": {"code": "all", "weights": {"X": 1, "Y": 1, "Z": 2}, "aggregation": {"kind": AGGREGATION},
                      "indicators": ["X", "Y", "Z"]},
             "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}},
             "indicators": {"X": {MISSING}, "Y": {MISSING}, "Z": {MISSING}}}
            """;

    static Stream<Arguments> workedByHand() {
        return Stream.of(
                // X 20, Y 40, Z 80 with weights 1, 1, 2; then without Y.
                worked("\"arithmetic\"", 55, 60),
                worked(
                        "\"geometric\", \"floor\": 1",
                        Math.pow(20 * 40 * 80 * 80, 0.25),
                        Math.pow(20 * 80 * 80, 1 / 3.)),
                worked(
                        "\"geometric\", \"floor\": 40",
                        Math.pow(40 * 40 * 80 * 80, 0.25),
                        Math.pow(40 * 80 * 80, 1 / 3.)),
                worked("\"harmonic\", \"floor\": 1", 40, 40),
                worked("\"power\", \"p\": 2, \"floor\": 0", Math.sqrt(3700), Math.sqrt(4400)),
                worked("\"power\", \"p\": 1, \"floor\": 0", 55, 60),
                worked("\"power\", \"p\": -1, \"floor\": 1", 40, 40),
                worked("\"minimum\"", 20, 20),
                worked("\"ordered-weighted\", \"orderWeights\": [1, 2, 4]", 240 / 7., 260 / 7.),
                worked("\"ordered-weighted\", \"orderWeights\": [1, 1, 1]", 140 / 3., 50),
                worked("\"mean-penalty\", \"floor\": 1", 55 - 675 / 55., 60 - 800 / 60.),
                worked("\"mean-penalty\", \"upwards\": true, \"floor\": 1", 55 + 675 / 55., 60 + 800 / 60.));
    }

    @ParameterizedTest
    @MethodSource("workedByHand")
    void aMeanGivesWhatIsWorkedByHandWithAndWithoutAChild(String aggregation, double full, double withoutY) {
        var ranking = ranking(aggregation, "area X Y Z\nA 20 40 80\nB 20 - 80");

        assertThat(score(ranking, "A")).isCloseTo(full, within(1e-12));
        assertThat(score(ranking, "B")).isCloseTo(withoutY, within(1e-12));
    }

    @Test
    void skippingAChildIsTheSameAsGivingItTheOthersOwnMeanUnderEveryPowerMean() {
        for (var mean : new String[] {
            "\"arithmetic\"",
            "\"geometric\", \"floor\": 1",
            "\"power\", \"p\": 3, \"floor\": 0",
            "\"harmonic\", \"floor\": 1"
        }) {
            var table = "area X Y Z\nA 20 - 80\nB 30 60 -";
            var skipped = ranking(mean, table);
            var filled = ranking(mean, table, "\"missing\": \"own-mean\"");
            for (var area : skipped.areas()) {
                assertThat(score(filled, area)).as(mean).isEqualTo(score(skipped, area));
                assertThat(filled.standings(Measure.SCORE)
                                .find(area)
                                .orElseThrow()
                                .imputedShare())
                        .isPositive();
            }
        }
    }

    @Test
    void underAMeanWithPenaltyTheOwnMeanSoftensThePenaltyWhichSkippingDoesNot() {
        var penalty = "\"mean-penalty\", \"floor\": 1";
        var table = "area X Y Z\nA 20 - 80";

        // The own mean is 60; with it S² = (40² + 0 + 2 · 20²)/4 = 600 instead of 800.
        assertThat(score(ranking(penalty, table, "\"missing\": \"own-mean\""), "A"))
                .isCloseTo(50, within(1e-12));
        assertThat(score(ranking(penalty, table), "A")).isCloseTo(60 - 800 / 60., within(1e-12));
    }

    @Test
    void copelandCountsContestsWonAndTiesHalf() {
        // Z weighs as much as X and Y together. A beats C (X and Z against Y is 3:1), B ties with A (X, Y against Z).
        var ranking = ranking("\"copeland\"", """
                area X Y Z
                A    2 2 3
                B    3 3 1
                C    1 3 0
                """);

        assertThat(score(ranking, "A")).isEqualTo(75);
        assertThat(score(ranking, "B")).isEqualTo(75);
        assertThat(score(ranking, "C")).isEqualTo(0);
    }

    @Test
    void copelandWithGapsDependsOnFiguresAndNotOnTheNamesOfAreas() {
        var one = ranking("\"copeland\"", "area X Y Z\nA 1 - 3\nB - 5 2\nC 4 4 -");
        var renamed = ranking("\"copeland\"", "area X Y Z\nR 4 4 -\nS - 5 2\nT 1 - 3");

        assertThat(score(renamed, "T")).isEqualTo(score(one, "A"));
        assertThat(score(renamed, "S")).isEqualTo(score(one, "B"));
        assertThat(score(renamed, "R")).isEqualTo(score(one, "C"));
    }

    @Test
    void bordaAndCondorcetDisagreeOnTheExampleOfTheHandbook() {
        // OECD/JRC (2008), Handbook on Constructing Composite Indicators, section on non-compensatory aggregation: 21
        // criteria rank four options, 3: a b c d, 5: a c b d, 7: b d c a, 6: c b d a.
        var document = """
                {"code": "TEST", "version": 1, "frames": {"now": {"kind": "current-period"}},
                 "tree": {"code": "all", "weights": {"P": 3, "Q": 5, "R": 7, "S": 6}, "aggregation": "RULE",
                          "indicators": ["P", "Q", "R", "S"]},
                 "indicatorDefaults": {"normalisation": {"kind": "borda", "frame": "now"}},
                 "indicators": {"P": {}, "Q": {}, "R": {}, "S": {}}}
                """;
        var panel = Tables.at("2020", "area P Q R S\na 4 4 1 1\nb 3 2 4 3\nc 2 3 2 4\nd 1 1 3 2")
                .panel();

        var borda = Ranking.of(RankingInput.of(Tables.method(document.replace("RULE", "arithmetic")), panel, "2020"));
        var condorcet = Ranking.of(RankingInput.of(Tables.method(document.replace("RULE", "copeland")), panel, "2020"));

        assertThat(borda.areas().stream().map(area -> Math.round(21 * score(borda, area))))
                .containsExactly(24L, 44L, 38L, 20L);
        // c beats every other in pairs: a by 13 to 8, b by 11 to 10, d by 14 to 7.
        assertThat(score(condorcet, "c")).isEqualTo(100);
    }

    @Test
    void twoAreasWithoutACommonIndicatorHoldNoContest() {
        var ranking = ranking("\"copeland\"", "area X Y Z\nA 1 - -\nB - 5 -\nC 4 4 -");

        assertThat(score(ranking, "A")).isEqualTo(0);
        assertThat(score(ranking, "B")).isEqualTo(100);
        assertThat(score(ranking, "C")).isEqualTo(50);
    }

    @Test
    void theZeroFloorIsPartOfTheMethodAndCanTurnTheOrder() {
        var table = "area X Y Z\nA 0 90 90\nB 4 20 30";

        assertThat(score(ranking("\"geometric\", \"floor\": 0.01", table), "A"))
                .isLessThan(score(ranking("\"geometric\", \"floor\": 0.01", table), "B"));
        assertThat(score(ranking("\"geometric\", \"floor\": 1", table), "A"))
                .isGreaterThan(score(ranking("\"geometric\", \"floor\": 1", table), "B"));
    }

    private static Arguments worked(String aggregation, double full, double withoutY) {
        return argumentSet(aggregation, aggregation, full, withoutY);
    }

    private static Ranking ranking(String aggregation, String table) {
        return ranking(aggregation, table, "\"missing\": \"leave-out\"");
    }

    private static Ranking ranking(String aggregation, String table, String missing) {
        var method = Tables.method(DOCUMENT.replace("AGGREGATION", aggregation).replace("MISSING", missing));
        return Ranking.of(RankingInput.of(method, Tables.at("2020", table).panel(), "2020"));
    }

    private static double score(Ranking ranking, String area) {
        return ranking.standings(Measure.SCORE).find(area).orElseThrow().score();
    }
}
