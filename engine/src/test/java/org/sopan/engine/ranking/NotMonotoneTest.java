package org.sopan.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sopan.engine.Tables;
import org.sopan.engine.method.Method;
import org.sopan.engine.panel.CellState;
import org.sopan.engine.panel.Panel;

/// For every option that says of itself that it is not monotone, a panel on which a better figure ranks
/// its area lower.
class NotMonotoneTest {

    @Test
    void aZScoreInAMovingFrameCanRankABetterFigureLower() {
        var method = method("\"z-score\", \"frame\": \"now\"", "\"arithmetic\"", "\"X\": 1, \"W\": 1");
        var before = Tables.at("2020", "area X W\nA 4 0\nB 0 10\nC 2 3").panel();
        var after = before.edit().set("A", "X", "2020", 20, CellState.NORMAL).freeze();

        assertThat(method.notMonotone()).contains("indicators.X.normalisation");
        assertThat(rank(method, before, "A")).isEqualTo(1);
        assertThat(rank(method, after, "A")).isEqualTo(2);
    }

    @Test
    void aDistanceToAReferenceInAMovingFrameCanRankABetterFigureLower() {
        // The last one, A, rises from 0 to 10: B, twice as far as the reference before, is three times as far now.
        var method = method(
                "\"distance-to-reference\", \"frame\": \"now\", \"reference\": 20",
                "\"arithmetic\"",
                "\"X\": 1, \"W\": 1");
        var before = Tables.at("2020", "area X W\nA 0 50\nB 40 0\nC 20 20").panel();
        var after = before.edit().set("A", "X", "2020", 10, CellState.NORMAL).freeze();

        assertThat(method.notMonotone()).contains("indicators.X.normalisation");
        assertThat(rank(method, before, "A")).isEqualTo(1);
        assertThat(rank(method, after, "A")).isEqualTo(2);
    }

    @Test
    void aMeanWithPenaltyCanRankABetterFigureLower() {
        var method = method("\"already-scaled\"", "\"mean-penalty\", \"floor\": 0.1", "\"X\": 1, \"V\": 1, \"W\": 1");
        var before = Tables.at("2020", "area X V W\nA 4 1 1\nB 0.9 0.9 0.9").panel();
        var after = before.edit().set("A", "X", "2020", 10, CellState.NORMAL).freeze();

        assertThat(method.notMonotone()).containsExactly("nodes.all.aggregation");
        assertThat(rank(method, before, "A")).isEqualTo(1);
        assertThat(rank(method, after, "A")).isEqualTo(2);
    }

    @Test
    void aGroupMeanCanRankABetterFigureLower() {
        var method = Tables.method("""
                {"code": "TEST", "version": 1, "tree": {"code": "all", "indicators": ["X", "W"]},
                 "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}},
                 "indicators": {"X": {"missing": "group-mean"}, "W": {}}}
                """);
        var before = Tables.at("2020", "area X W\nA 50 60\nB - -").panel();
        var after = before.edit().set("A", "X", "2020", 70, CellState.NORMAL).freeze();

        assertThat(method.notMonotone()).containsExactly("indicators.X.missing");
        assertThat(rank(method, before, "A")).isEqualTo(1);
        assertThat(rank(method, after, "A")).isEqualTo(2);
    }

    @Test
    void winsorisingInAMovingFrameCanRankABetterFigureLower() {
        var method = Tables.method("""
                {"code": "TEST", "version": 1, "frames": {"now": {"kind": "current-period"}},
                 "tree": {"code": "all", "indicators": ["X", "W"]},
                 "indicators": {"X": {"treatment": {"kind": "winsorise", "maxPoints": 1},
                                      "normalisation": {"kind": "min-max", "frame": "now"}},
                                "W": {"normalisation": {"kind": "already-scaled"}}}}
                """);
        var before = Tables.at("2020", "area X W\nA 50 50\nB 40 52\nC 30 0\nD 20 0\nE 10 0\nF 0 0")
                .panel();
        var after = before.edit().set("A", "X", "2020", 5000, CellState.NORMAL).freeze();

        assertThat(method.notMonotone()).containsExactly("indicators.X.treatment");
        assertThat(rank(method, before, "A")).isEqualTo(1);
        assertThat(rank(method, after, "A")).isEqualTo(2);
    }

    private static double rank(Method method, Panel panel, String area) {
        return Ranking.of(RankingInput.of(method, panel, "2020"))
                .standings(Measure.SCORE)
                .find(area)
                .map(Placement::rank)
                .orElse(1e9);
    }

    private static Method method(String normalisation, String mean, String weights) {
        var codes = Stream.of(weights.split(", "))
                .map(weight -> weight.substring(0, weight.indexOf(':')))
                .toList();
        var rules = codes.stream().map(code -> code + ": {}").collect(Collectors.joining(", "));
        return Tables.method("""
                {"code": "TEST", "version": 1, "frames": {"now": {"kind": "current-period"}},
                 "tree": {"code": "all", "weights": {WEIGHTS}, "aggregation": {"kind": MEAN}, "indicators": [CODES]},
                 "indicatorDefaults": {"normalisation": {"kind": NORMALISATION}}, "indicators": {RULES}}
                """.replace("WEIGHTS", weights)
                .replace("CODES", String.join(", ", codes))
                .replace("MEAN", mean)
                .replace("NORMALISATION", normalisation)
                .replace("RULES", rules));
    }
}
