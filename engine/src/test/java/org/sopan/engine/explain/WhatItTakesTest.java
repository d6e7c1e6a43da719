package org.sopan.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
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
import org.sopan.engine.ranking.Measure;
import org.sopan.engine.ranking.Ranking;
import org.sopan.engine.ranking.RankingInput;

class WhatItTakesTest {

    private static final Method METHOD = Tables.method("""
            {"code": "TEST", "version": 1,
             "tree": {"code": "all", "aggregation": {"kind": "geometric", "floor": 1}, "children": [
               {"code": "a", "indicators": ["X", "Y"]}, {"code": "b", "indicators": ["Z"]}]},
             "indicatorDefaults": {"normalisation": {"kind": "goalposts", "low": 10, "high": 90}, "floor": 0, "cap": 100},
             "indicators": {"X": {}, "Y": {"direction": "lower"}, "Z": {"direction": {"kind": "target", "value": 20}}}}
            """);

    static Stream<Arguments> randomPanels() {
        return LongStream.range(0, 40)
                .filter(Tries::takes)
                .mapToObj(seed -> Arguments.argumentSet("seed " + seed, seed));
    }

    @ParameterizedTest
    @MethodSource("randomPanels")
    void aFigureFedBackGivesExactlyThePlacePromised(long seed) {
        var panel = panel(seed);
        var ranking = rank(panel);
        for (var area : ranking.areas()) {
            if (WhatItTakes.toGain(ranking, area, 1) instanceof NextPlaces.Computed computed) {
                for (var reach : computed.reaches()) {
                    if (reach instanceof NextPlaces.Reach.Reachable reachable) {
                        assertThat(place(panel, area, reachable.indicator(), reachable.figure()))
                                .as("%s %s", area, reachable)
                                .isEqualTo(computed.rankThen());
                        assertThat(computed.rankThen()).isLessThan(computed.rankNow());
                    }
                }
            }
        }
    }

    @Test
    void theLeastFigureIsGivenAndOneThatIsOutOfReachIsSaidToBe() {
        // A has 50, B 60 in the mean of X and Y; Z is missing for both.
        var method = Tables.method("""
                {"code": "TEST", "version": 1, "tree": {"code": "all", "indicators": ["X", "Y", "Z"]},
                 "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}, "floor": 0, "cap": 100},
                 "indicators": {"X": {}, "Y": {}, "Z": {}}}
                """);
        var panel = Tables.at("2020", "area X Y Z\nA 95 5 -\nB 60 60 -").panel();

        var computed =
                (NextPlaces.Computed) WhatItTakes.toGain(Ranking.of(RankingInput.of(method, panel, "2020")), "A", 1);

        assertThat(computed.scoreNeeded()).isEqualTo(60);
        assertThat(computed.reaches().get(0)).isEqualTo(new NextPlaces.Reach.NotReachable("X", 52.5));
        assertThat(computed.reaches().get(1))
                .isInstanceOfSatisfying(
                        NextPlaces.Reach.Reachable.class,
                        reach -> assertThat(Math.round(reach.figure() * 1e6) / 1e6)
                                .isEqualTo(25));
        assertThat(computed.reaches().get(2)).isEqualTo(new NextPlaces.Reach.NoFigure("Z"));
    }

    @Test
    void theFirstHasNothingToGain() {
        var ranking =
                rank(Tables.at("2020", "area X Y Z\nA 90 10 20\nB 20 20 20").panel());

        assertThat(WhatItTakes.toGain(ranking, "A", 1))
                .isEqualTo(new NextPlaces.NotComputed("A", "places to gain: 1 is outside 1..0 for place 1"));
    }

    private static int place(Panel panel, String area, String indicator, double figure) {
        var improved = panel.edit()
                .set(area, indicator, "2020", figure, CellState.NORMAL)
                .freeze();
        return (int)
                rank(improved).standings(Measure.SCORE).find(area).orElseThrow().rank();
    }

    private static Ranking rank(Panel panel) {
        return Ranking.of(RankingInput.of(METHOD, panel, "2020"));
    }

    private static Panel panel(long seed) {
        var random = new SplittableRandom(seed);
        var table = new StringBuilder("area X Y Z\n");
        for (int area = 0; area < 8; area++) {
            table.append((char) ('A' + area));
            for (int indicator = 0; indicator < 3; indicator++) {
                table.append(' ').append(random.nextInt(8) == 0 ? "-" : String.valueOf(random.nextInt(11) * 10));
            }
            table.append('\n');
        }
        return Tables.at("2020", table.toString()).panel();
    }
}
