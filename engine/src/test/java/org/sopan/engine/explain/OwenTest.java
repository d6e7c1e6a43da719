package org.sopan.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.engine.Tables;
import org.sopan.engine.ranking.Ranking;
import org.sopan.engine.ranking.RankingInput;

class OwenTest {

    private static final String[] MEANS = {
        "\"kind\": \"arithmetic\"",
        "\"kind\": \"geometric\", \"floor\": 0.5",
        "\"kind\": \"minimum\"",
        "\"kind\": \"ordered-weighted\", \"orderWeights\": [1, 2, 4]",
        "\"kind\": \"mean-penalty\", \"floor\": 1"
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

    static Stream<Arguments> pairsOfMeans() {
        return LongStream.range(0, 50)
                .mapToObj(seed -> Arguments.argumentSet(
                        "seed " + seed, MEANS[(int) (seed % 5)], MEANS[(int) (seed / 5 % 5)], seed));
    }

    @ParameterizedTest
    @MethodSource("pairsOfMeans")
    void indicatorsSumToTheirThemesAndThemesToTheChange(String outer, String inner, long seed) {
        var ranking = ranking(outer, inner, seed, 6);

        for (var area : ranking.areas()) {
            if (ExplainByOwen.of(ranking, area, 1) instanceof ScoreExplanation.Explained explained) {
                assertThat(explained.childrenOf("all").stream()
                                .mapToDouble(Contribution::amount)
                                .sum())
                        .isCloseTo(explained.change(), within(1e-9));
                for (var theme : explained.childrenOf("all")) {
                    assertThat(explained.childrenOf(theme.node()).stream()
                                    .mapToDouble(Contribution::amount)
                                    .sum())
                            .isCloseTo(theme.amount(), within(1e-9));
                }
            }
        }
    }

    @Test
    void overArithmeticNodesOwenValuesAreTheClosedForm() {
        for (long seed = 0; seed < 20; seed++) {
            // No gaps: then the closed form has no missing child to stand in for.
            var ranking = ranking(MEANS[0], MEANS[0], seed, Integer.MAX_VALUE);
            for (var area : ranking.areas()) {
                var closed = (ScoreExplanation.Explained) ExplainScoreChange.of(ranking, area);
                var owen = (ScoreExplanation.Explained) ExplainByOwen.of(ranking, area, 1);
                for (var part : closed.contributions()) {
                    assertThat(owen.contributions().stream()
                                    .filter(other -> other.node().equals(part.node()))
                                    .findFirst()
                                    .orElseThrow()
                                    .amount())
                            .isCloseTo(part.amount(), within(1e-9));
                }
            }
        }
    }

    @Test
    void anIndicatorThatRisesInAThemeThatStoodStillStillHasItsPart() {
        // Under the minimum U rises and V falls: the theme stays at 20, and nothing changed at the root.
        var method = Tables.method(DOCUMENT.replace("OUTER", MEANS[0]).replace("INNER", MEANS[2]));
        var panel = Tables.at("2015", "area U V W X Y Z\nA 20 40 90 50 50 50")
                .and("2020", "area U V W X Y Z\nA 40 20 90 50 50 50")
                .panel();

        var explained = (ScoreExplanation.Explained)
                ExplainByOwen.of(Ranking.of(RankingInput.of(method, panel, "2020")), "A", 1);

        assertThat(explained.change()).isZero();
        // v(U) = 20 points of theme a = 10 of the root, v(V) = 0, v(U, V) = 0.
        assertThat(explained.childrenOf("a")).extracting(Contribution::amount).containsExactly(5.0, -5.0, 0.0);
    }

    @Test
    void theValuesOfAGameOfUnionsAreWorkedByHand() {
        // Gloves: player 0 has a left one, 1 and 2 right ones; 1 and 2 are a union. v = 1 for a pair.
        var values = Owen.of(new int[][] {{0}, {1, 2}}, in -> in[0] && (in[1] || in[2]) ? 1 : 0, 1);

        // The unions share the pair evenly; within the second both are alike.
        assertThat(values.added).containsExactly(new double[] {0.5, 0.25, 0.25}, within(1e-12));
        assertThat(Owen.of(new int[][] {{0}, {1}, {2}}, in -> in[0] && (in[1] || in[2]) ? 1 : 0, 1).added)
                .containsExactly(new double[] {2 / 3., 1 / 6., 1 / 6.}, within(1e-12));
    }

    @Test
    void beyondTwelveOrdersAreDrawnAndTheErrorIsGiven() {
        var unions = new int[][] {
            IntStream.range(0, 14).toArray(), IntStream.range(14, 16).toArray()
        };

        var values = Owen.of(
                unions,
                in -> {
                    int count = 0;
                    for (boolean one : in) {
                        count += one ? 1 : 0;
                    }
                    return (double) count * count;
                },
                7);

        double sum = 0;
        for (double added : values.added) {
            sum += added;
        }
        assertThat(sum).isCloseTo(256, within(1e-9));
        // Before one of the fourteen come on average 6.5 siblings and half the time the other two: 2 · 7.5 + 1.
        assertThat(values.added[0]).isCloseTo(16, within(5 * values.standardErrors[0]));
        // 2 k + 1 with k uniform on 0..13 and 2 more half the time: variance 4 (195/12 + 1), over 4,096 orders.
        assertThat(values.standardErrors[0]).isCloseTo(Math.sqrt(4 * (195 / 12. + 1)) / 64, within(0.005));
        assertThat(values.added[15]).isCloseTo(2 * (7 + 0.5) + 1, within(5 * values.standardErrors[15]));
    }

    /// @param oneIn one figure in so many is missing
    private static Ranking ranking(String outer, String inner, long seed, int oneIn) {
        var random = new SplittableRandom(seed);
        var method = Tables.method(DOCUMENT.replace("OUTER", outer).replace("INNER", inner));
        var panel = Tables.at("2015", table(random, oneIn))
                .and("2020", table(random, oneIn))
                .panel();
        return Ranking.of(RankingInput.of(method, panel, "2020"));
    }

    private static String table(SplittableRandom random, int oneIn) {
        var table = new StringBuilder("area U V W X Y Z\n");
        for (int area = 0; area < 6; area++) {
            table.append((char) ('A' + area));
            for (int indicator = 0; indicator < 6; indicator++) {
                table.append(' ').append(random.nextInt(oneIn) == 1 ? "-" : String.valueOf(random.nextInt(6) * 20));
            }
            table.append('\n');
        }
        return table.toString();
    }
}
