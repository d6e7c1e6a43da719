package org.sopan.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.engine.Tables;
import org.sopan.engine.method.Method;
import org.sopan.engine.panel.CellState;
import org.sopan.engine.panel.Panel;

/// No figure, however large or small, and no parameter a document may state makes a result that is no number.
class ExtremesTest {

    private static final double[] FIGURES = {
        0,
        50,
        -50,
        1e-9,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        1e15,
        -1e15,
        1e30,
        -1e30,
        1e300,
        Double.MAX_VALUE,
        -Double.MAX_VALUE
    };

    private static final List<String> NORMALISATIONS = List.of(
            "\"kind\": \"goalposts\", \"low\": -1e15, \"high\": 1e15",
            "\"kind\": \"goalposts\", \"low\": 0, \"high\": 1e-300, \"to\": [-1e15, 1e15]",
            "\"kind\": \"already-scaled\"",
            "\"kind\": \"min-max\", \"frame\": \"now\"",
            "\"kind\": \"min-max\", \"frame\": \"all\"",
            "\"kind\": \"z-score\", \"frame\": \"now\", \"mean\": 1e15, \"deviation\": 1e15",
            "\"kind\": \"distance-to-target\", \"frame\": \"now\", \"target\": 1e15",
            "\"kind\": \"distance-to-best\", \"frame\": \"now\"",
            "\"kind\": \"distance-to-reference\", \"frame\": \"now\", \"reference\": 1e-300",
            "\"kind\": \"fraction-of-best\", \"frame\": \"now\"",
            "\"kind\": \"rank\", \"frame\": \"now\"",
            "\"kind\": \"min-max\", \"frame\": \"all\"}, \"treatment\": {\"kind\": \"log\"",
            "\"kind\": \"min-max\", \"frame\": \"now\"}, \"treatment\": {\"kind\": \"log-shift\", \"share\": 1e-15",
            "\"kind\": \"min-max\", \"frame\": \"all\"}, \"treatment\": {\"kind\": \"box-cox\", \"lambda\": 1e15",
            "\"kind\": \"z-score\", \"frame\": \"now\"}, \"treatment\": {\"kind\": \"winsorise\", \"maxPoints\": 3",
            "\"kind\": \"percentile-rank\", \"frame\": \"now\"");

    private static final List<String> MEANS = List.of(
            "\"arithmetic\"",
            "{\"kind\": \"geometric\", \"floor\": 1e-12}",
            "{\"kind\": \"harmonic\", \"floor\": 1e-12}",
            "{\"kind\": \"power\", \"p\": 16, \"floor\": 0}",
            "{\"kind\": \"power\", \"p\": -16, \"floor\": 1e-12}",
            "{\"kind\": \"power\", \"p\": 0.01, \"floor\": 0}",
            "{\"kind\": \"power\", \"p\": -0.01, \"floor\": 1e-12}",
            "\"minimum\"",
            "{\"kind\": \"ordered-weighted\", \"orderWeights\": [1e15, 0, 1e-15]}",
            "{\"kind\": \"mean-penalty\", \"floor\": 1e-12}",
            "\"copeland\"");

    static Stream<Arguments> everyPair() {
        return NORMALISATIONS.stream()
                .flatMap(normalisation -> MEANS.stream()
                        .map(mean -> Arguments.argumentSet(normalisation + " under " + mean, normalisation, mean)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void whateverTheFiguresAreEveryResultIsANumber(String normalisation, String mean) {
        var method = method(normalisation, mean);
        for (long seed = 0; seed < 12; seed++) {
            var ranking = Ranking.of(RankingInput.of(method, panel(seed), "2021"));

            for (var measure : Measure.values()) {
                assertThat(ranking.standings(measure).toString()).doesNotContain("NaN", "Infinity");
            }
            for (var area : ranking.areas()) {
                assertThat(ranking.card(area).toString()).as("seed %s", seed).doesNotContain("NaN", "Infinity");
            }
        }
    }

    @Test
    void aFigureTooFarOutIsLeftOutAndListed() {
        var method = method("\"kind\": \"already-scaled\"", "\"arithmetic\"");
        var panel = Tables.at("2021", "area X Y Z\nA 1e31 10 -\nB 1e30 10 -").panel();

        var ranking = Ranking.of(RankingInput.of(method, panel, "2021"));

        assertThat(ranking.treatedFigures()).containsExactly(new TreatedFigure("A", "X", 1e31, null));
        assertThat(ranking.card("A").getIndicator("X").origin()).isEqualTo(Origin.UNDEFINED);
        assertThat(ranking.card("B").getIndicator("X").origin()).isEqualTo(Origin.OWN);
    }

    @Test
    void aFrameOverAllPeriodsLeavesOutWhatHasNoLogarithmAndWhatIsOfLowReliability() {
        var method = Tables.method("""
                {"code": "TEST", "version": 1, "frames": {"all": {"kind": "whole-panel"}},
                 "tree": {"code": "all", "indicators": ["X"]},
                 "indicators": {"X": {"lowReliability": "leave-out", "treatment": "log",
                                      "normalisation": {"kind": "min-max", "frame": "all"}}}}
                """);
        var panel = Tables.at("2020", "area X\nA 0\nB 1\nC 1000*")
                .and("2021", "area X\nA 10\nB 100\nC -5")
                .panel();

        var ranking = Ranking.of(RankingInput.of(method, panel, "2021"));

        // ln 1 to ln 100 is the frame; 10 stands half way.
        assertThat(ranking.standings(Measure.SCORE).placements())
                .extracting(Placement::area, Placement::score)
                .containsExactly(tuple("B", 100.0), tuple("A", 50.0));
        assertThat(ranking.treatedFigures()).containsExactly(new TreatedFigure("C", "X", -5, null));
    }

    private static Method method(String normalisation, String mean) {
        return Tables.method("""
                {"code": "TEST", "version": 1,
                 "frames": {"now": {"kind": "current-period"}, "all": {"kind": "whole-panel"}},
                 "tree": {"code": "all", "weights": {"X": 1e15, "Y": 1e-15, "Z": 1}, "aggregation": MEAN,
                          "indicators": ["X", "Y", "Z"]},
                 "indicatorDefaults": {"normalisation": {NORMALISATION}},
                 "indicators": {"X": {}, "Y": {"direction": "lower"}, "Z": {}}}
                """.replace("NORMALISATION", normalisation).replace("MEAN", mean));
    }

    private static Panel panel(long seed) {
        var random = new SplittableRandom(seed);
        var areas = List.of("A", "B", "C", "D", "E");
        var indicators = List.of("X", "Y", "Z");
        var editor = Panel.empty(areas, indicators, List.of(Tables.period("2020"), Tables.period("2021")))
                .edit();
        for (var area : areas) {
            for (var indicator : indicators) {
                for (var period : List.of("2020", "2021")) {
                    double figure = FIGURES[random.nextInt(FIGURES.length)];
                    editor.set(area, indicator, period, figure, CellState.NORMAL);
                }
            }
        }
        return editor.freeze();
    }
}
