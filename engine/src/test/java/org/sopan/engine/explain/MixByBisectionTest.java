package org.sopan.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.engine.Tables;
import org.sopan.engine.Tries;
import org.sopan.engine.method.Method;
import org.sopan.engine.panel.CellState;
import org.sopan.engine.panel.Panel;
import org.sopan.engine.ranking.Measure;
import org.sopan.engine.ranking.Ranking;
import org.sopan.engine.ranking.RankingInput;

/// The cheapest way to a score where a point has no fixed price.
class MixByBisectionTest {

    private static final String[] MEANS = {
        "\"arithmetic\"",
        "{\"kind\": \"geometric\", \"floor\": 1}",
        "{\"kind\": \"harmonic\", \"floor\": 1}",
        "{\"kind\": \"power\", \"p\": 3, \"floor\": 0}",
        "\"minimum\"",
        "{\"kind\": \"ordered-weighted\", \"orderWeights\": [1, 2]}"
    };

    private static final Map<String, Double> CAPS = Map.of("Y", 0.0, "Z", 60.0);

    private static final String DOCUMENT = """
            {"code": "TEST", "version": 1,
             "tree": {"code": "all", "aggregation": MEAN, "children": [
               {"code": "a", "weights": {"X": 2, "Y": 1}, "aggregation": MEAN, "indicators": ["X", "Y"]},
               {"code": "b", "aggregation": "arithmetic", "indicators": ["V", "Z"]}]},
             "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}, "floor": 0, "cap": 100},
             "indicators": {"V": {"normalisation": {"kind": "goalposts", "low": 1, "high": 101}, "treatment": "log"},
                            "X": {}, "Y": {"direction": "lower"},
                            "Z": {"direction": {"kind": "target", "value": 60}, "missing": "own-mean",
                                  "normalisation": {"kind": "goalposts", "low": 0, "high": 60}}}}
            """;

    static Stream<Arguments> meansAndSeeds() {
        return LongStream.range(0, 6 * 12)
                .filter(Tries::takes)
                .mapToObj(seed -> Arguments.argumentSet(
                        "seed " + seed + ", " + MEANS[(int) (seed % 6)], MEANS[(int) (seed % 6)], seed));
    }

    @ParameterizedTest
    @MethodSource("meansAndSeeds")
    void theFiguresFedBackGiveThePlacePromisedAndNoSingleIndicatorIsCheaper(String mean, long seed) {
        var method = Tables.method(DOCUMENT.replace("MEAN", mean));
        var random = new SplittableRandom(seed);
        var panel = panel(random);
        var ranking = rank(method, panel);
        var prices = new TreeMap<String, Mix.Price>();
        for (var indicator : panel.indicators()) {
            prices.put(indicator, new Mix.Price(random.nextInt(1, 9), CAPS.getOrDefault(indicator, 100.0)));
        }
        for (var area : ranking.areas()) {
            if (WhatItTakes.toGain(ranking, area, 1) instanceof NextPlaces.Computed next
                    && CheapestMix.toReach(ranking, area, next.scoreNeeded(), prices) instanceof Mix.Found mix) {
                assertThat(place(method, improved(panel, area, mix), area))
                        .as("%s %s", area, mix)
                        .isEqualTo(next.rankThen());
                assertThat(mix.cost())
                        .isCloseTo(
                                mix.steps().stream().mapToDouble(Mix.Step::cost).sum(), within(1e-9));
                for (var reach : next.reaches()) {
                    if (reach instanceof NextPlaces.Reach.Reachable alone && alone.figure() <= 100) {
                        double cost = Objects.requireNonNull(prices.get(alone.indicator()))
                                        .unitCost()
                                * Math.abs(alone.figure() - alone.figureNow());
                        assertThat(mix.cost()).as("%s %s", area, alone).isLessThanOrEqualTo(cost * (1 + 1e-9) + 1e-9);
                    }
                }
            }
        }
    }

    /// x y = 3600 at the least c x + y with x ≥ 20, y ≥ 40: x = √(3600/c), y = √(3600 c), y at most 100.
    @ParameterizedTest
    @CsvSource({"1, 60, 60", "2, 42.42640687, 84.85281374", "4, 36, 100", "0.5, 84.85281374, 42.42640687"})
    void underAGeometricMeanTheOptimumIsTheOneOfTheFormula(double price, double x, double y) {
        var mix = found("{\"kind\": \"geometric\", \"floor\": 1}", 60, Map.of("X", price, "Y", 1.0));

        assertThat(figure(mix, "X")).isCloseTo(x, within(0.01));
        assertThat(figure(mix, "Y")).isCloseTo(y, within(0.01));
        assertThat(mix.cost()).isCloseTo(price * (x - 20) + y - 40, within(1e-5));
        assertThat(mix.steps().stream().mapToDouble(Mix.Step::points).sum())
                .isCloseTo(60 - Math.sqrt(800), within(1e-6));
    }

    @Test
    void underAMinimumEveryIndicatorThatIsTooLowIsRaisedJustEnough() {
        var mix = found("\"minimum\"", 50, Map.of("X", 7.0, "Y", 1.0));

        assertThat(figure(mix, "X")).isCloseTo(50, within(1e-6));
        assertThat(figure(mix, "Y")).isCloseTo(50, within(1e-6));
        assertThat(found("\"minimum\"", 30, Map.of("X", 7.0, "Y", 1.0)).steps())
                .extracting(Mix.Step::indicator)
                .containsExactly("X");
    }

    @Test
    void underASquareMeanOneIndicatorIsTakenAllTheWayBeforeTheOther() {
        // √((x² + y²)/2) = 70 from 20 and 40: y alone reaches 96.95 for 56.95, x alone would take 91.65 - 20.
        var mix = found("{\"kind\": \"power\", \"p\": 2, \"floor\": 0}", 70, Map.of("X", 1.0, "Y", 1.0));

        assertThat(mix.steps()).extracting(Mix.Step::indicator).containsExactly("Y");
        assertThat(mix.cost()).isCloseTo(Math.sqrt(2 * 4900 - 400) - 40, within(1e-6));
    }

    @Test
    void whatIsReachedAlreadyCostsNothingAndWhatAllCapsDoNotReachIsSaid() {
        var ranking = two("{\"kind\": \"geometric\", \"floor\": 1}");

        assertThat(CheapestMix.toReach(ranking, "A", 25, Map.of("X", new Mix.Price(1, 100))))
                .isEqualTo(new Mix.Found(List.of(), 0));
        assertThat(CheapestMix.toReach(ranking, "A", 90, Map.of("X", new Mix.Price(1, 90))))
                .isInstanceOfSatisfying(
                        Mix.NotReachable.class,
                        not -> assertThat(not.bestScore()).isCloseTo(60, within(1e-9)));
    }

    @Test
    void aGapThatTakesTheAreasOwnMeanRisesWithItsSiblings() {
        var method = Tables.method("""
                {"code": "TEST", "version": 1, "tree": {"code": "all", "indicators": ["X", "Y"]},
                 "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}, "missing": "own-mean"},
                 "indicators": {"X": {}, "Y": {}}}
                """);
        var ranking =
                rank(method, Tables.at("2020", "area X Y\nA 50 -\nB 60 60").panel());

        var next = (NextPlaces.Computed) WhatItTakes.toGain(ranking, "A", 1);
        var mix = (Mix.Found)
                CheapestMix.toReach(ranking, "A", 60, Map.of("X", new Mix.Price(2, 100), "Y", new Mix.Price(1, 100)));

        assertThat(((NextPlaces.Reach.Reachable) next.reaches().getFirst()).figure())
                .isCloseTo(60, within(1e-6));
        assertThat(mix.steps()).extracting(Mix.Step::indicator).containsExactly("X");
        assertThat(mix.cost()).isCloseTo(20, within(1e-6));
    }

    @Test
    void underAMinimumAGapOfTheOwnMeanRisesWithItsSiblingsToo() {
        var method = Tables.method("""
                {"code": "TEST", "version": 1,
                 "tree": {"code": "all", "aggregation": "minimum", "weights": {"X": 1, "Y": 2, "Z": 3},
                          "indicators": ["X", "Y", "Z"]},
                 "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}, "missing": "own-mean"},
                 "indicators": {"X": {}, "Y": {}, "Z": {}}}
                """);
        var panel = Tables.at("2020", "area X Y Z\nA 50 - 30\nB 48 48 48").panel();

        var next = (NextPlaces.Computed) WhatItTakes.toGain(rank(method, panel), "A", 1);

        // The mean of X and Z, 1 : 3, stands in for Y: 35 now, 48.5 with Z at 48.
        assertThat(next.reaches().get(1)).isEqualTo(new NextPlaces.Reach.NoFigure("Y"));
        assertThat(((NextPlaces.Reach.Reachable) next.reaches().get(2)).figure())
                .isCloseTo(48, within(1e-6));
        assertThat(next.reaches().get(0)).isInstanceOf(NextPlaces.Reach.NotReachable.class);
    }

    @Test
    void nobodyPaysForMoreThanTheTarget() {
        var method = Tables.method("""
                {"code": "TEST", "version": 1, "tree": {"code": "all", "indicators": ["X"]},
                 "indicators": {"X": {"direction": {"kind": "target", "value": 60},
                                      "normalisation": {"kind": "goalposts", "low": 0, "high": 60}}}}
                """);
        var ranking = rank(method, Tables.at("2020", "area X\nA 90\nB 30\nC 60").panel());

        assertThat(((Mix.Found) CheapestMix.toReach(ranking, "A", 100, Map.of("X", new Mix.Price(2, 20)))).cost())
                .isCloseTo(60, within(1e-6));
        assertThat(((Mix.Found) CheapestMix.toReach(ranking, "B", 100, Map.of("X", new Mix.Price(2, 100)))).cost())
                .isCloseTo(60, within(1e-6));
        assertThat(CheapestMix.toReach(ranking, "B", 100, Map.of("X", new Mix.Price(2, 45))))
                .isInstanceOfSatisfying(
                        Mix.NotReachable.class,
                        not -> assertThat(not.bestScore()).isCloseTo(75, within(1e-6)));
        // Away from the target nothing is bought.
        assertThat(CheapestMix.toReach(ranking, "A", 90, Map.of("X", new Mix.Price(2, 100))))
                .isEqualTo(new Mix.NotReachable(50));
    }

    @Test
    void whereAGapIsFilledFromAGroupNoPlaceIsPromised() {
        var method = Tables.method("""
                {"code": "TEST", "version": 1, "tree": {"code": "all", "indicators": ["X", "Y"]},
                 "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}},
                 "indicators": {"X": {"missing": "group-mean"}, "Y": {}}}
                """);

        assertThat(WhatItTakes.toGain(
                        rank(
                                method,
                                Tables.at("2020", "area X Y\nA 50 60\nB - 70").panel()),
                        "A",
                        1))
                .isEqualTo(new NextPlaces.NotComputed("A", Mix.OTHERS_COUNT));
        assertThat(WhatItTakes.toGain(
                        rank(
                                method,
                                Tables.at("2020", "area X Y\nA 50 60\nB 60 70").panel()),
                        "A",
                        1))
                .isInstanceOf(NextPlaces.Computed.class);
    }

    private static Mix.Found found(String mean, double score, Map<String, Double> unitCosts) {
        var prices = new TreeMap<String, Mix.Price>();
        unitCosts.forEach((indicator, cost) -> prices.put(indicator, new Mix.Price(cost, 100)));
        return (Mix.Found) CheapestMix.toReach(two(mean), "A", score, prices);
    }

    private static Ranking two(String mean) {
        var method = Tables.method("""
                {"code": "TEST", "version": 1,
                 "tree": {"code": "all", "aggregation": MEAN, "indicators": ["X", "Y"]},
                 "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}},
                 "indicators": {"X": {}, "Y": {}}}
                """.replace("MEAN", mean));
        return rank(method, Tables.at("2020", "area X Y\nA 20 40").panel());
    }

    private static double figure(Mix.Found mix, String indicator) {
        return mix.steps().stream()
                .filter(step -> step.indicator().equals(indicator))
                .findFirst()
                .orElseThrow()
                .to();
    }

    private static Panel improved(Panel panel, String area, Mix.Found mix) {
        var editor = panel.edit();
        mix.steps().forEach(step -> editor.set(area, step.indicator(), "2020", step.to(), CellState.NORMAL));
        return editor.freeze();
    }

    private static int place(Method method, Panel panel, String area) {
        return (int) rank(method, panel)
                .standings(Measure.SCORE)
                .find(area)
                .orElseThrow()
                .rank();
    }

    private static Ranking rank(Method method, Panel panel) {
        return Ranking.of(RankingInput.of(method, panel, "2020"));
    }

    private static Panel panel(SplittableRandom random) {
        var table = new StringBuilder("area V X Y Z\n");
        for (int area = 0; area < 6; area++) {
            table.append((char) ('A' + area));
            for (int indicator = 0; indicator < 4; indicator++) {
                table.append(' ').append(random.nextInt(8) == 0 ? "-" : String.valueOf(random.nextInt(1, 12) * 9));
            }
            table.append('\n');
        }
        return Tables.at("2020", table.toString()).panel();
    }
}
