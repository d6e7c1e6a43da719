package org.sopan.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.engine.Tables;
import org.sopan.engine.panel.CellState;
import org.sopan.engine.panel.Panel;

/// What must not matter: the unit of an indicator, and one that tells nobody apart.
class SamenessTest {

    /// Powers of two, so that the other unit is exact to the bit.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"min-max\", \"frame\": \"now\"",
                "\"z-score\", \"frame\": \"now\", \"mean\": 50, \"deviation\": 20",
                "\"distance-to-best\", \"frame\": \"now\"",
                "\"fraction-of-best\", \"frame\": \"now\"",
                "\"rank\", \"frame\": \"now\"",
                "\"percentile-rank\", \"frame\": \"now\"",
                "\"borda\", \"frame\": \"now\""
            })
    void theUnitOfAnIndicatorDoesNotMatterWhereItsFrameIsTakenFromItsFigures(String normalisation) {
        for (long seed = 0; seed < 20; seed++) {
            var panel = LawsTest.panel(new SplittableRandom(seed));
            var scaled = panel.edit();
            LawsTest.cells(panel).stream()
                    .filter(cell -> cell.indicator().equals("X"))
                    .forEach(cell -> scaled.set(cell.area(), "X", "2020", cell.value() * 1024, CellState.NORMAL));
            var method = LawsTest.method(normalisation, "\"arithmetic\"");

            assertThat(Ranking.of(RankingInput.of(method, scaled.freeze(), "2020"))
                            .standings(Measure.SCORE)
                            .placements())
                    .isEqualTo(Ranking.of(RankingInput.of(method, panel, "2020"))
                            .standings(Measure.SCORE)
                            .placements());
        }
    }

    @Test
    void anIndicatorThatIsTheSameEverywhereChangesNobodysPlace() {
        var with = LawsTest.method("\"min-max\", \"frame\": \"now\"", "\"geometric\", \"floor\": 1");
        for (long seed = 0; seed < 20; seed++) {
            var panel = LawsTest.panel(new SplittableRandom(seed));
            var constant = panel.edit();
            var without = panel.edit();
            for (var area : panel.areas()) {
                constant.set(area, "Z", "2020", 7, CellState.NORMAL);
                without.clear(area, "Z", "2020");
            }
            var ranking = Ranking.of(RankingInput.of(with, constant.freeze(), "2020"));

            assertThat(ranking.leftOutIndicators()).containsExactly("Z");
            assertThat(ranking.standings(Measure.SCORE).placements())
                    .extracting(Placement::area, Placement::rank, Placement::score)
                    .isEqualTo(
                            Ranking.of(RankingInput.of(with, without.freeze(), "2020"))
                                    .standings(Measure.SCORE)
                                    .placements()
                                    .stream()
                                    .map(place -> tuple(place.area(), place.rank(), place.score()))
                                    .toList());
        }
    }

    /// What stands in the document in the indicator's unit is stated in the other unit, too.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"goalposts\", \"low\": 10, \"high\": 80 | \"goalposts\", \"low\": 10240, \"high\": 81920",
                "\"already-scaled\" | \"already-scaled\", \"low\": 0, \"high\": 102400",
                "\"distance-to-target\", \"frame\": \"now\", \"target\": 70"
                        + " | \"distance-to-target\", \"frame\": \"now\", \"target\": 71680",
                "\"distance-to-reference\", \"frame\": \"now\", \"reference\": 50"
                        + " | \"distance-to-reference\", \"frame\": \"now\", \"reference\": 51200"
            })
    void theUnitOfAnIndicatorDoesNotMatterWhereItsConstantsAreInTheSameUnit(String one, String other) {
        for (long seed = 0; seed < 20; seed++) {
            var panel = LawsTest.panel(new SplittableRandom(seed));
            var scaled = panel.edit();
            LawsTest.cells(panel)
                    .forEach(cell ->
                            scaled.set(cell.area(), cell.indicator(), "2020", cell.value() * 1024, CellState.NORMAL));

            assertThat(Ranking.of(RankingInput.of(LawsTest.method(other, "\"arithmetic\""), scaled.freeze(), "2020"))
                            .standings(Measure.SCORE)
                            .placements())
                    .isEqualTo(Ranking.of(RankingInput.of(LawsTest.method(one, "\"arithmetic\""), panel, "2020"))
                            .standings(Measure.SCORE)
                            .placements());
        }
    }

    @Test
    void theOrderInWhichADocumentListsItsChildrenDoesNotMatter() {
        var one = """
                {"code": "TEST", "version": 1,
                 "tree": {"code": "all", "weights": {"p": 3, "q": 1, "Z": 2}, "aggregation": {"kind": "geometric", "floor": 1},
                   "indicators": ["Z"], "children": [
                   {"code": "p", "weights": {"U": 0.1, "V": 0.7}, "indicators": ["U", "V"]},
                   {"code": "q", "weights": {"X": 0.3, "Y": 0.6}, "aggregation": "minimum", "indicators": ["X", "Y"]}]},
                 "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}},
                 "indicators": {"U": {}, "V": {}, "X": {}, "Y": {}, "Z": {}}}
                """;
        var other = """
                {"indicators": {"Z": {}, "Y": {}, "X": {}, "V": {}, "U": {}},
                 "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}},
                 "tree": {"children": [
                   {"code": "q", "indicators": ["Y", "X"], "aggregation": "minimum", "weights": {"Y": 0.6, "X": 0.3}},
                   {"code": "p", "indicators": ["V", "U"], "weights": {"V": 0.7, "U": 0.1}}],
                   "indicators": ["Z"], "aggregation": {"floor": 1, "kind": "geometric"},
                   "weights": {"Z": 2, "q": 1, "p": 3}, "code": "all"},
                 "version": 1, "code": "TEST"}
                """;
        for (long seed = 0; seed < 20; seed++) {
            var random = new SplittableRandom(seed);
            var panel = Panel.empty(
                            List.of("A", "B", "C", "D"),
                            List.of("U", "V", "X", "Y", "Z"),
                            List.of(Tables.period("2020")))
                    .edit();
            for (var area : List.of("A", "B", "C", "D")) {
                for (var indicator : List.of("U", "V", "X", "Y", "Z")) {
                    panel.set(area, indicator, "2020", random.nextDouble(100), CellState.NORMAL);
                }
            }
            var input = RankingInput.of(Tables.method(one), panel.freeze(), "2020");

            assertThat(Ranking.of(input.withMethod(Tables.method(other))).standings(Measure.SCORE))
                    .isEqualTo(Ranking.of(input).standings(Measure.SCORE));
        }
        assertThat(Tables.method(other).sha256()).isEqualTo(Tables.method(one).sha256());
    }
}
