package org.sopan.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.engine.Tables;
import org.sopan.engine.Tries;
import org.sopan.engine.ranking.Measure;
import org.sopan.engine.ranking.Ranking;
import org.sopan.engine.ranking.RankingInput;

class ExplanationTest {

    private static final String[] MEANS = {
        "\"kind\": \"arithmetic\"",
        "\"kind\": \"geometric\", \"floor\": 0.5",
        "\"kind\": \"harmonic\", \"floor\": 0.5",
        "\"kind\": \"power\", \"p\": 2, \"floor\": 0",
        "\"kind\": \"power\", \"p\": -3, \"floor\": 1",
        "\"kind\": \"minimum\"",
        "\"kind\": \"ordered-weighted\", \"orderWeights\": [1, 2, 4]",
        "\"kind\": \"mean-penalty\", \"floor\": 1",
        "\"kind\": \"copeland\""
    };

    private static final String DOCUMENT = """
            {"code": "TEST", "version": 1,
             "tree": {"code": "all", "weights": {"a": 3, "b": 2, "c": 1}, "aggregation": {OUTER}, "children": [
               {"code": "a", "weights": {"U": 1, "V": 2, "W": 4}, "aggregation": {INNER}, "indicators": ["U", "V", "W"]},
               {"code": "b", "indicators": ["X", "Y"]},
               {"code": "c", "indicators": ["Z"]}]},
             "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}, "floor": 0, "cap": 100},
             "indicators": {"U": {}, "V": {}, "W": {}, "X": {}, "Y": {}, "Z": {}}}
            """;

    static Stream<Arguments> pairsOfMeansOverRandomFigures() {
        return LongStream.range(0, 9 * 9 * 3).filter(Tries::takes).mapToObj(seed -> {
            var outer = MEANS[(int) (seed % 9)];
            var inner = MEANS[(int) (seed / 9 % 9)];
            return Arguments.argumentSet("seed " + seed + ", " + outer + " of " + inner, outer, inner, seed);
        });
    }

    @ParameterizedTest
    @MethodSource("pairsOfMeansOverRandomFigures")
    void thePartsOfAScoreChangeSumToIt(String outer, String inner, long seed) {
        var ranking = random(outer, inner, seed);

        for (var area : ranking.areas()) {
            if (ExplainScoreChange.of(ranking, area) instanceof ScoreExplanation.Explained explained) {
                var themes = explained.childrenOf("all");
                assertThat(themes.stream().mapToDouble(Contribution::amount).sum())
                        .isCloseTo(explained.change(), within(1e-9));
                for (var theme : themes) {
                    if (theme.node().equals(RankExplanation.OTHERS)) {
                        continue;
                    }
                    double below = explained.childrenOf(theme.node()).stream()
                            .mapToDouble(Contribution::amount)
                            .sum();
                    boolean stoodStill = theme.before() != null
                            && theme.after() != null
                            && Math.abs(theme.after() - theme.before()) < 1e-12;
                    assertThat(below).isCloseTo(stoodStill ? 0 : theme.amount(), within(1e-9));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pairsOfMeansOverRandomFigures")
    void thePartsOfARankChangeSumToThePlacesGained(String outer, String inner, long seed) {
        var ranking = random(outer, inner, seed);
        var standings = ranking.standings(Measure.SCORE);

        for (var place : standings.placements()) {
            switch (ExplainRankChange.of(ranking, place.area())) {
                case RankExplanation.NotExplained(var area, var reason) ->
                    assertThat(place.previousRank()).isNull();
                case RankExplanation.Explained explained -> {
                    assertThat(explained.after()).isEqualTo((int) place.rank());
                    assertThat((double) explained.before()).isEqualTo(place.previousRank());
                    assertThat(explained.parts().stream()
                                    .mapToDouble(Contribution::amount)
                                    .sum())
                            .isCloseTo(explained.placesGained(), within(1e-9));
                    for (var rival : explained.rivals()) {
                        assertThat(rival.themes().stream()
                                        .mapToDouble(Contribution::amount)
                                        .sum())
                                .isCloseTo(rival.leadAfter() - rival.leadBefore(), within(1e-9));
                    }
                }
            }
        }
    }

    @Test
    void atAnArithmeticNodeAPartIsTheWeightTimesTheChange() {
        var ranking = ranking("\"kind\": \"arithmetic\"", "\"kind\": \"arithmetic\"", """
                area U  V  W  X  Y  Z
                A    10 20 30 40 60 80
                B    1  1  1  1  1  1
                """, """
                area U  V  W  X  Y  Z
                A    17 20 30 60 60 50
                B    1  1  1  1  1  1
                """);

        var explained = (ScoreExplanation.Explained) ExplainScoreChange.of(ranking, "A");

        // a: weight 3/6, U 1/7 of it and 7 points better; b: 2/6 and 10 points better; c: 1/6 and 30 points worse.
        assertThat(explained.childrenOf("all"))
                .extracting(part -> Math.round(part.amount() * 1e9) / 1e9)
                .containsExactly(0.5, 3.333333333, -5.0);
        assertThat(explained.childrenOf("a"))
                .extracting(part -> Math.round(part.amount() * 1e9) / 1e9)
                .containsExactly(0.5, 0.0, 0.0);
    }

    @Test
    void atAGeometricNodeAPartIsTheLogarithmicMeanTimesTheLogarithmicChange() {
        var ranking = ranking("\"kind\": \"geometric\", \"floor\": 0.5", "\"kind\": \"arithmetic\"", """
                area U  V  W  X  Y  Z
                A    20 20 20 40 40 10
                """, """
                area U  V  W  X  Y  Z
                A    40 40 40 40 40 5
                """);

        var explained = (ScoreExplanation.Explained) ExplainScoreChange.of(ranking, "A");

        double before = Math.pow(20, 3 / 6.0) * Math.pow(40, 2 / 6.0) * Math.pow(10, 1 / 6.0);
        double after = Math.pow(40, 3 / 6.0) * Math.pow(40, 2 / 6.0) * Math.pow(5, 1 / 6.0);
        double logarithmicMean = (after - before) / Math.log(after / before);
        assertThat(explained.childrenOf("all").get(0).amount())
                .isCloseTo(logarithmicMean * 0.5 * Math.log(2), within(1e-9));
        assertThat(explained.childrenOf("all").get(2).amount())
                .isCloseTo(logarithmicMean / 6 * Math.log(0.5), within(1e-9));
    }

    @Test
    void dataThatAppearedIsAPartOfItsOwn() {
        var ranking = ranking("\"kind\": \"arithmetic\"", "\"kind\": \"arithmetic\"", """
                area U  V  W  X  Y  Z
                A    30 30 30 60 60 -
                """, """
                area U  V  W  X  Y  Z
                A    30 30 30 60 60 90
                """);

        var explained = (ScoreExplanation.Explained) ExplainScoreChange.of(ranking, "A");

        // Before, the mean of the two themes was 42; a sixth of the way from there to 90 is 8.
        assertThat(explained.change()).isCloseTo(8, within(1e-9));
        assertThat(explained.childrenOf("all").get(2)).satisfies(part -> {
            assertThat(part.kind()).isEqualTo(Contribution.Kind.APPEARED);
            assertThat(part.amount()).isCloseTo(8, within(1e-9));
        });
        assertThat(explained.childrenOf("c"))
                .singleElement()
                .satisfies(part -> assertThat(part.amount()).isCloseTo(8, within(1e-9)));
    }

    @Test
    void anAreaThatIsNewHasNoChangeAndAReason() {
        var ranking = ranking("\"kind\": \"arithmetic\"", "\"kind\": \"arithmetic\"", """
                area U  V  W  X  Y  Z
                A    30 30 30 60 60 10
                B    -  -  -  -  -  -
                """, """
                area U  V  W  X  Y  Z
                A    30 30 30 60 60 90
                B    99 99 99 99 99 99
                """);

        assertThat(ExplainRankChange.of(ranking, "B"))
                .isEqualTo(new RankExplanation.NotExplained("B", "no score for the base period 2015"));
        assertThat(ExplainRankChange.of(ranking, "A"))
                .isInstanceOfSatisfying(
                        RankExplanation.Explained.class,
                        explained -> assertThat(explained.parts())
                                .filteredOn(part -> part.node().equals(RankExplanation.ENTERED_OR_LEFT))
                                .singleElement()
                                .satisfies(part -> assertThat(part.amount()).isEqualTo(-1)));
    }

    @Test
    void aboveTwelvePlayersOrdersAreSampledAndTheErrorIsGiven() {
        var values = Shapley.of(14, coalition -> Long.bitCount(coalition) * (double) Long.bitCount(coalition), 7);

        double sum = 0;
        for (int i = 0; i < 14; i++) {
            sum += values.added[i];
            assertThat(values.added[i]).isCloseTo(14, within(5 * values.standardErrors[i]));
            // 2 k + 1 with k uniform on 0..13: variance 4 · 195/12, over 4,096 orders.
            assertThat(values.standardErrors[i]).isCloseTo(Math.sqrt(65) / 64, within(0.005));
        }
        assertThat(sum).isCloseTo(196, within(1e-9));
    }

    private static Ranking random(String outer, String inner, long seed) {
        var random = new SplittableRandom(seed);
        return ranking(outer, inner, table(random), table(random));
    }

    /// Few distinct values on purpose: ties, zeros, gaps and standstill are the interesting cases.
    private static String table(SplittableRandom random) {
        var table = new StringBuilder("area U V W X Y Z\n");
        for (int area = 0; area < 9; area++) {
            table.append((char) ('A' + area));
            for (int indicator = 0; indicator < 6; indicator++) {
                table.append(' ').append(random.nextInt(6) == 0 ? "-" : String.valueOf(random.nextInt(6) * 20));
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static Ranking ranking(String outer, String inner, String before, String after) {
        var method = Tables.method(DOCUMENT.replace("OUTER", outer).replace("INNER", inner));
        var panel = Tables.at("2015", before).and("2020", after).panel();
        return Ranking.of(RankingInput.of(method, panel, "2020"));
    }
}
