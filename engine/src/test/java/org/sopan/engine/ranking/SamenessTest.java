package org.sopan.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.engine.panel.CellState;

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
}
