package org.sopan.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.engine.Tables;

/// Every normalisation onto 20..70 instead of 0..100, over the figures 10, 20, 20, 30, 50.
class ScaleTest {

    static Stream<Arguments> workedByHand() {
        return Stream.of(
                onto("goalposts\", \"low\": 0, \"high\": 100", 25, 30, 30, 35, 45),
                onto("already-scaled\", \"low\": 10, \"high\": 60", 20, 30, 30, 40, 60),
                onto("min-max\", \"frame\": \"now\"", 20, 32.5, 32.5, 45, 70),
                onto("distance-to-best\", \"frame\": \"now\"", 20, 32.5, 32.5, 45, 70),
                onto("distance-to-target\", \"frame\": \"now\", \"target\": 30", 20, 45, 45, 70, 70),
                onto("distance-to-target\", \"frame\": \"now\", \"target\": 5", 70, 70, 70, 70, 70),
                onto("distance-to-target\", \"frame\": \"now\", \"target\": 10", 70, 70, 70, 70, 70),
                onto("distance-to-reference\", \"frame\": \"now\", \"reference\": 30", 20, 45, 45, 70, 120),
                onto("fraction-of-best\", \"frame\": \"now\"", 30, 40, 40, 50, 70),
                onto("percentile-rank\", \"frame\": \"now\"", 20, 32.5, 32.5, 57.5, 70));
    }

    static Stream<Arguments> workedByHandWhereLessIsBetter() {
        return Stream.of(
                onto("goalposts\", \"low\": 0, \"high\": 100", 65, 60, 60, 55, 45),
                onto("min-max\", \"frame\": \"now\"", 70, 57.5, 57.5, 45, 20),
                onto("distance-to-target\", \"frame\": \"now\", \"target\": 30", 70, 70, 70, 70, 20),
                onto("distance-to-reference\", \"frame\": \"now\", \"reference\": 30", 120, 95, 95, 70, 20),
                onto("fraction-of-best\", \"frame\": \"now\"", 70, 45, 45, 20 + 50 / 3., 30),
                onto("percentile-rank\", \"frame\": \"now\"", 70, 45, 45, 32.5, 20));
    }

    @ParameterizedTest
    @MethodSource("workedByHand")
    void theWorstGoesToTheLowEndAndTheBestToTheHighOne(String normalisation, double[] expected) {
        assertThat(values("higher", normalisation)).containsExactly(expected, within(1e-12));
    }

    @ParameterizedTest
    @MethodSource("workedByHandWhereLessIsBetter")
    void whereLessIsBetterTheLeastGoesToTheHighEnd(String normalisation, double[] expected) {
        assertThat(values("lower", normalisation)).containsExactly(expected, within(1e-12));
    }

    private static double[] values(String direction, String normalisation) {
        var method = Tables.method("""
                {"code": "TEST", "version": 1, "frames": {"now": {"kind": "current-period"}},
                 "tree": {"code": "all", "indicators": ["X"]},
                 "indicators": {"X": {"direction": "DIRECTION", "normalisation": {"kind": "NORMALISATION, "to": [20, 70]}}}}
                """.replace("DIRECTION", direction).replace("NORMALISATION", normalisation));
        var panel = Tables.at("2020", "area X\nA 10\nB 20\nC 20\nD 30\nE 50").panel();
        var ranking = Ranking.of(RankingInput.of(method, panel, "2020"));
        return Stream.of("A", "B", "C", "D", "E")
                .mapToDouble(area -> ranking.standings(Measure.SCORE)
                        .find(area)
                        .orElseThrow()
                        .score())
                .toArray();
    }

    private static Arguments onto(String normalisation, double... expected) {
        return argumentSet(normalisation, normalisation, expected);
    }
}
