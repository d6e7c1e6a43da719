package org.sopan.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.engine.Tables;
import org.sopan.engine.ranking.Measure;
import org.sopan.engine.ranking.Ranking;
import org.sopan.engine.ranking.RankingInput;

class FrameMoveTest {

    private static final String DOCUMENT = """
            {"code": "TEST", "version": 1, "frames": {"now": {"kind": "current-period"}},
             "tree": {"code": "all", "weights": {"X": 3, "Y": 1}, "indicators": ["X", "Y"]},
             "indicatorDefaults": {"normalisation": {"kind": NORMALISATION, "frame": "now"}},
             "indicators": {"X": {}, "Y": {"direction": "lower"}}}
            """;

    @Test
    void ownFigureFloorAndRangeOfTheWorkedExample() {
        var before = ranking("\"min-max\"", "2015", "area X Y\nA 20 5\nB 0 1\nC 40 9");
        var after = ranking("\"min-max\"", "2020", "area X Y\nA 30 5\nB 10 1\nC 90 9");

        var moves = FrameMove.between(before, after, "A");

        var x = moves.getFirst();
        assertThat(x.change()).isCloseTo(-25, within(1e-12));
        assertThat(x.own()).isCloseTo(18.75, within(1e-12));
        assertThat(x.floor()).isCloseTo(-18.75, within(1e-12));
        assertThat(x.range()).isCloseTo(-25, within(1e-12));
        assertThat(x.bounds()).isCloseTo(0, within(1e-12));
        assertThat(x.weight()).isCloseTo(0.75, within(1e-12));
        assertThat(moves.get(1).change()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"min-max\"", "\"z-score\"", "\"rank\"", "\"percentile-rank\"", "\"distance-to-best\""})
    void thePartsSumToTheChangeOfTheScoreAsItWasPublished(String normalisation) {
        for (long seed = 0; seed < 20; seed++) {
            var random = new SplittableRandom(seed);
            var before = ranking(normalisation, "2015", table(random));
            var after = ranking(normalisation, "2020", table(random));
            for (var area : after.areas()) {
                double sum = FrameMove.between(before, after, area).stream()
                        .mapToDouble(move -> move.weight() * (move.own() + move.floor() + move.range() + move.bounds()))
                        .sum();
                assertThat(sum).isCloseTo(score(after, area) - score(before, area), within(1e-9));
            }
        }
    }

    @Test
    void whereTheWayIsNoLineItIsSplitBetweenTheFigureAndTheFrame() {
        var before = ranking("\"rank\"", "2015", "area X Y\nA 20 5\nB 0 1\nC 40 9");
        var after = ranking("\"rank\"", "2020", "area X Y\nA 30 5\nB 35 1\nC 40 9");

        // From second to last: 30 beats one more than 20 in the old frame and none more in the new one.
        assertThat(FrameMove.between(before, after, "A").getFirst())
                .isEqualTo(new FrameMove("X", -1, 0.5, 0, -1.5, 0, 0.75));
    }

    @Test
    void whatACapHeldBackIsAPartOfItsOwn() {
        var document = DOCUMENT.replace("\"X\": {}", "\"X\": {\"cap\": 60}");
        var before = ranking(document, "\"min-max\"", "2015", "area X Y\nA 50 1\nB 0 1\nC 100 2");
        var after = ranking(document, "\"min-max\"", "2020", "area X Y\nA 80 1\nB 0 1\nC 100 2");

        var x = FrameMove.between(before, after, "A").getFirst();

        assertThat(x.change()).isCloseTo(10, within(1e-12));
        assertThat(x.own()).isCloseTo(30, within(1e-12));
        assertThat(x.bounds()).isCloseTo(-20, within(1e-12));
    }

    @Test
    void anIndicatorWithAGapAtOneEndIsNotThere() {
        var before = ranking("\"min-max\"", "2015", "area X Y\nA - 5\nB 0 1\nC 40 9");
        var after = ranking("\"min-max\"", "2020", "area X Y\nA 30 5\nB 10 1\nC 90 9");

        assertThat(FrameMove.between(before, after, "A"))
                .extracting(FrameMove::indicator)
                .containsExactly("Y");
        assertThatIllegalArgumentException().isThrownBy(() -> FrameMove.between(before, after, "Q"));
    }

    private static double score(Ranking ranking, String area) {
        return ranking.standings(Measure.SCORE).find(area).orElseThrow().score();
    }

    private static String table(SplittableRandom random) {
        var table = new StringBuilder("area X Y\n");
        for (int area = 0; area < 6; area++) {
            table.append("%c %d %d%n".formatted((char) ('A' + area), random.nextInt(100), random.nextInt(100)));
        }
        return table.toString();
    }

    private static Ranking ranking(String normalisation, String period, String table) {
        return ranking(DOCUMENT, normalisation, period, table);
    }

    private static Ranking ranking(String document, String normalisation, String period, String table) {
        var method = Tables.method(document.replace("NORMALISATION", normalisation));
        return Ranking.of(RankingInput.of(method, Tables.at(period, table).panel(), period));
    }
}
