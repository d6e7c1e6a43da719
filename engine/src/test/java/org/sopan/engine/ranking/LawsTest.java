package org.sopan.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.engine.Tables;
import org.sopan.engine.Tries;
import org.sopan.engine.method.Method;
import org.sopan.engine.panel.CellState;
import org.sopan.engine.panel.Panel;

/// What holds for every ranking, over random panels and every pair of options that is monotone.
class LawsTest {

    private static final List<String> NORMALISATIONS = List.of(
            "\"goalposts\", \"low\": 10, \"high\": 80",
            "\"already-scaled\"",
            "\"min-max\", \"frame\": \"now\"",
            "\"z-score\", \"frame\": \"first\", \"mean\": 50, \"deviation\": 20",
            "\"distance-to-target\", \"frame\": \"now\", \"target\": 70",
            "\"distance-to-best\", \"frame\": \"first\"",
            "\"distance-to-reference\", \"frame\": \"first\", \"reference\": 50",
            "\"min-max\", \"frame\": \"now\"}, \"treatment\": {\"kind\": \"log-shift\", \"share\": 0.05",
            "\"rank\", \"frame\": \"now\"",
            "\"percentile-rank\", \"frame\": \"now\"",
            "\"borda\", \"frame\": \"first\"");

    private static final List<String> MEANS = List.of(
            "\"arithmetic\"",
            "\"geometric\", \"floor\": 1",
            "\"harmonic\", \"floor\": 1",
            "\"power\", \"p\": 3, \"floor\": 0",
            "\"minimum\"",
            "\"ordered-weighted\", \"orderWeights\": [1, 2, 3]",
            "\"copeland\"");

    private static final String DOCUMENT = """
            {"code": "TEST", "version": 1,
             "frames": {"now": {"kind": "current-period"}, "first": {"kind": "base-period", "period": "2015", "frozen": {
                "X": FROZEN, "Y": FROZEN, "Z": FROZEN}}},
             "tree": {"code": "all", "weights": {"X": 1, "Y": 2.5, "Z": 0.5}, "aggregation": {"kind": MEAN},
                      "indicators": ["X", "Y", "Z"]},
             "indicatorDefaults": {"normalisation": {"kind": NORMALISATION}},
             "indicators": {"X": {}, "Y": {"direction": "lower"}, "Z": {}}}
            """.replace("FROZEN", """
            {"count": 3, "lowest": -90, "highest": 90, "mean": 0, "deviation": 40, "sorted": [-90, 0, 90]}""");

    static Stream<Arguments> everyPairOfOptions() {
        return IntStream.range(0, NORMALISATIONS.size())
                .boxed()
                .flatMap(n -> IntStream.range(0, MEANS.size())
                        .filter(m -> Tries.takes((long) n * MEANS.size() + m))
                        .mapToObj(m -> Arguments.argumentSet(
                                NORMALISATIONS.get(n) + " under " + MEANS.get(m) + ", seed " + (n * 100 + m),
                                method(NORMALISATIONS.get(n), MEANS.get(m)),
                                n * 100L + m)));
    }

    @ParameterizedTest
    @MethodSource("everyPairOfOptions")
    void aBetterFigureNeverRanksItsAreaLower(Method method, long seed) {
        assertThat(method.notMonotone()).isEmpty();
        var random = new SplittableRandom(seed);
        for (int trial = 0; trial < 40; trial++) {
            var panel = panel(random);
            if (!Tries.takes(trial)) {
                continue;
            }
            var area = panel.areas().get(random.nextInt(panel.areas().size()));
            var indicator = panel.indicators().get(random.nextInt(3));
            double figure = panel.column(indicator, 0).value(panel.areaIndex(area));
            if (!Double.isNaN(figure)) {
                double better = figure + (indicator.equals("Y") ? -1 : 1) * random.nextInt(1, 60);
                var improved = panel.edit()
                        .set(area, indicator, "2020", better, CellState.NORMAL)
                        .freeze();
                assertThat(rank(method, improved, area))
                        .as("%s %s %s to %s", area, indicator, figure, better)
                        .isLessThanOrEqualTo(rank(method, panel, area));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyPairOfOptions")
    void theOrderInWhichFiguresAndChildrenAreGivenIsIrrelevant(Method method, long seed) {
        var panel = panel(new SplittableRandom(seed));
        var cells = cells(panel);
        Collections.shuffle(cells, new Random(seed));
        var areas = new ArrayList<>(panel.areas());
        Collections.reverse(areas);
        var editor = Panel.empty(areas, List.of("Z", "X", "Y"), panel.periods()).edit();
        cells.forEach(cell -> editor.set(cell.area, cell.indicator, "2020", cell.value, CellState.NORMAL));

        var again = Ranking.of(RankingInput.of(method, editor.freeze(), "2020"));

        assertThat(again.standings(Measure.SCORE))
                .isEqualTo(Ranking.of(RankingInput.of(method, panel, "2020")).standings(Measure.SCORE));
    }

    @ParameterizedTest
    @MethodSource("everyPairOfOptions")
    void scalingAllWeightsChangesNothing(Method method, long seed) {
        var panel = panel(new SplittableRandom(seed));
        var scaled = Tables.method(
                method.canonicalText().replace("\"X\":1,\"Y\":2.5,\"Z\":0.5", "\"X\":8,\"Y\":20,\"Z\":4"));

        var placements = Ranking.of(RankingInput.of(scaled, panel, "2020"))
                .standings(Measure.SCORE)
                .placements();

        assertThat(scaled).isNotEqualTo(method);
        assertThat(placements)
                .isEqualTo(Ranking.of(RankingInput.of(method, panel, "2020"))
                        .standings(Measure.SCORE)
                        .placements());
    }

    @ParameterizedTest
    @MethodSource("everyPairOfOptions")
    void aPatchedPanelRanksLikeOneLoadedAfresh(Method method, long seed) {
        var random = new SplittableRandom(seed);
        var panel = panel(random);
        var patched = panel.edit()
                .set("C", "X", "2020", 33, CellState.NORMAL)
                .clear("A", "Y", "2020")
                .freeze();
        var afresh =
                Panel.empty(panel.areas(), panel.indicators(), panel.periods()).edit();
        cells(patched).forEach(cell -> afresh.set(cell.area, cell.indicator, "2020", cell.value, CellState.NORMAL));

        assertThat(Ranking.of(RankingInput.of(method, patched, "2020")).standings(Measure.SCORE))
                .isEqualTo(Ranking.of(RankingInput.of(method, afresh.freeze(), "2020"))
                        .standings(Measure.SCORE));
        assertThat(cells(panel)).isEqualTo(cells(panel(new SplittableRandom(seed))));
    }

    @ParameterizedTest
    @MethodSource("everyPairOfOptions")
    void nothingThatComesOutIsWithoutANumber(Method method, long seed) {
        var ranking = Ranking.of(RankingInput.of(method, panel(new SplittableRandom(seed)), "2020"));

        assertThat(ranking.standings(Measure.SCORE).placements())
                .allSatisfy(place -> assertThat(place.score()).isFinite());
        for (var area : ranking.areas()) {
            var card = ranking.card(area);
            assertThat(card.toString()).doesNotContain("NaN", "Infinity");
            double score = ranking.standings(Measure.SCORE)
                    .find(area)
                    .map(Placement::score)
                    .orElse(0.0);
            double parts = card.indicators().stream()
                    .mapToDouble(part -> part.contribution() == null ? 0 : part.contribution())
                    .sum();
            assertThat(parts).isCloseTo(score, within(1e-9));
        }
    }

    @ParameterizedTest
    @MethodSource("everyPairOfOptions")
    void twoAreasWithTheSameFiguresShareTheirPlaceAndTheirScore(Method method, long seed) {
        var panel = panel(new SplittableRandom(seed));
        var twins = panel.extended(List.of("Twin"), List.of(), List.of()).edit();
        cells(panel).stream()
                .filter(cell -> cell.area.equals("A"))
                .forEach(cell -> twins.set("Twin", cell.indicator, "2020", cell.value, CellState.NORMAL));

        var standings =
                Ranking.of(RankingInput.of(method, twins.freeze(), "2020")).standings(Measure.SCORE);

        assertThat(standings.find("Twin").map(Placement::rank))
                .isEqualTo(standings.find("A").map(Placement::rank));
        assertThat(standings.find("Twin").map(Placement::score))
                .isEqualTo(standings.find("A").map(Placement::score));
    }

    @Test
    void aPanelOfSevenThousandAreasIsScoredInBlocksBySeveralThreadsLikeOneAreaAlone() {
        var codes =
                LongStream.range(0, 7000).mapToObj(i -> "A%04d".formatted(i)).toList();
        var editor = Panel.empty(codes, List.of("X", "Y", "Z"), List.of(Tables.period("2020")))
                .edit();
        var random = new SplittableRandom(1);
        for (var code : codes) {
            for (var indicator : List.of("X", "Y", "Z")) {
                editor.set(code, indicator, "2020", random.nextInt(100), CellState.NORMAL);
            }
        }
        var panel = editor.freeze();
        var method = method("\"already-scaled\"", "\"geometric\", \"floor\": 1");

        var scores = Ranking.of(RankingInput.of(method, panel, "2020")).standings(Measure.SCORE).placements().stream()
                .collect(Collectors.toMap(Placement::area, Placement::score));

        for (var code : List.of("A0000", "A1023", "A1024", "A3071", "A3584", "A6999")) {
            double x = panel.column("X", 0).value(panel.areaIndex(code));
            double y = panel.column("Y", 0).value(panel.areaIndex(code));
            double z = panel.column("Z", 0).value(panel.areaIndex(code));
            double expected = Math.exp(
                    (Math.log(Math.max(1, x)) + 2.5 * Math.log(Math.max(1, 100 - y)) + 0.5 * Math.log(Math.max(1, z)))
                            / 4);
            assertThat(scores.get(code)).isCloseTo(expected, within(1e-9));
        }
    }

    private static double rank(Method method, Panel panel, String area) {
        return Ranking.of(RankingInput.of(method, panel, "2020"))
                .standings(Measure.SCORE)
                .find(area)
                .map(Placement::rank)
                .orElse(1e9);
    }

    static Method method(String normalisation, String mean) {
        return Tables.method(DOCUMENT.replace("MEAN", mean).replace("NORMALISATION", normalisation));
    }

    /// Few distinct figures on purpose: ties and gaps are the interesting cases.
    static Panel panel(SplittableRandom random) {
        var table = new StringBuilder("area X Y Z\n");
        for (int area = 0; area < 8; area++) {
            table.append((char) ('A' + area));
            for (int indicator = 0; indicator < 3; indicator++) {
                table.append(' ').append(random.nextInt(6) == 0 ? "-" : String.valueOf(random.nextInt(7) * 15));
            }
            table.append('\n');
        }
        return Tables.at("2020", table.toString()).panel();
    }

    static List<Cell> cells(Panel panel) {
        var cells = new ArrayList<Cell>();
        for (var area : panel.areas()) {
            for (var indicator : panel.indicators()) {
                double value = panel.column(indicator, 0).value(panel.areaIndex(area));
                if (!Double.isNaN(value)) {
                    cells.add(new Cell(area, indicator, value));
                }
            }
        }
        return cells;
    }

    record Cell(String area, String indicator, double value) {}
}
