package org.sopan.engine.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sopan.engine.Tables;
import org.sopan.engine.ranking.Ranking;
import org.sopan.engine.ranking.RankingInput;

class CheapestMixTest {

    private static final String DOCUMENT = """
            {"code": "TEST", "version": 1,
             "tree": {"code": "all", "aggregation": MEAN, "weights": {"X": WX, "Y": 1}, "indicators": ["X", "Y"]},
             "indicatorDefaults": {"normalisation": {"kind": "goalposts", "low": 0, "high": 50}, "floor": 0, "cap": 100},
             "indicators": {"X": {}, "Y": {"direction": "lower"}}}
            """;

    /// A scores 20 in X and 40 in Y (30 of 50, less is better).
    private static final String TABLE = "area X Y\nA 10 30";

    @Test
    void theCheapestPointsAreTakenFirstAndTheLastIndicatorOnlyAsFarAsNeeded() {
        // A unit of X or Y is 2 points of its own score, 1 of the whole.
        var prices = Map.of("X", new Mix.Price(3, 20), "Y", new Mix.Price(1, 25));

        var mix = (Mix.Found) CheapestMix.toReach(ranking("\"arithmetic\"", 1), "A", 41, prices);

        assertThat(mix.steps()).extracting(Mix.Step::indicator).containsExactly("Y", "X");
        assertThat(mix.steps().get(0).to()).isCloseTo(25, within(1e-9));
        assertThat(mix.steps().get(1).to()).isCloseTo(16, within(1e-9));
        assertThat(mix.cost()).isCloseTo(5 + 18, within(1e-9));
    }

    @Test
    void beyondTheCapOfTheMethodNothingIsBought() {
        var mix = CheapestMix.toReach(ranking("\"arithmetic\"", 1), "A", 69.9, Map.of("X", new Mix.Price(1, 500)));

        assertThat(mix)
                .isInstanceOfSatisfying(
                        Mix.Found.class,
                        found -> assertThat(found.steps().getFirst().to()).isCloseTo(49.9, within(1e-9)));
        assertThat(CheapestMix.toReach(ranking("\"arithmetic\"", 1), "A", 90, Map.of("X", new Mix.Price(1, 500))))
                .isInstanceOfSatisfying(
                        Mix.NotReachable.class,
                        not -> assertThat(not.bestScore()).isCloseTo(70, within(1e-9)));
    }

    @Test
    void aUnitCostsSomething() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mix.Price(0, 5))
                .withMessage("a unit cost is above 0, not 0.0");
    }

    @Test
    void aChangeOfMethodSplitsIntoFiguresAndWeights() {
        var equal = ranking("\"arithmetic\"", 1);
        var heavier = Ranking.of(RankingInput.of(
                Tables.method(DOCUMENT.replace("MEAN", "\"arithmetic\"").replace("WX", "3")),
                Tables.at("2020", "area X Y\nA 25 30").panel(),
                "2020"));

        var change = MethodChange.between(equal, heavier, "A");

        // X from 20 to 50 and from a half to three quarters; Y stays at 40 and goes from a half to a quarter.
        assertThat(change.data()).extracting(MethodChange.Part::amount).containsExactly(30 * 0.625, 0.0);
        assertThat(change.weights()).extracting(MethodChange.Part::amount).containsExactly(35 * 0.25, -10.0);
        double sum =
                change.data().stream().mapToDouble(MethodChange.Part::amount).sum()
                        + change.weights().stream()
                                .mapToDouble(MethodChange.Part::amount)
                                .sum();
        assertThat(sum).isCloseTo(change.after() - change.before(), within(1e-12));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> MethodChange.between(equal, ranking("{\"kind\": \"geometric\", \"floor\": 1}", 1), "A"))
                .withMessage(
                        "method TEST has a node that is not arithmetic, so its score is no sum of weighted figures");
    }

    private static Ranking ranking(String mean, int weight) {
        var method = Tables.method(DOCUMENT.replace("MEAN", mean).replace("WX", String.valueOf(weight)));
        return Ranking.of(RankingInput.of(method, Tables.at("2020", TABLE).panel(), "2020"));
    }

    @Test
    void whereOthersCountOrABetterFigureCanLowerTheScoreNothingIsPromised() {
        var moving = Tables.method(DOCUMENT.replace("MEAN", "\"arithmetic\"")
                .replace("WX", "1")
                .replace(
                        "{\"kind\": \"goalposts\", \"low\": 0, \"high\": 50}",
                        "{\"kind\": \"min-max\", \"frame\": \"now\"}")
                .replace("\"version\": 1,", "\"version\": 1, \"frames\": {\"now\": {\"kind\": \"current-period\"}},"));
        var panel = Tables.at("2020", "area X Y\nA 10 30\nB 20 20\nC - -").panel();

        assertThat(CheapestMix.toReach(Ranking.of(RankingInput.of(moving, panel, "2020")), "A", 41, Map.of()))
                .isEqualTo(new Mix.NotComputed("scores also depend on what others report: freeze the frames of the "
                        + "method, compare no areas and fill no gap from a group"));
        assertThat(CheapestMix.toReach(Ranking.of(RankingInput.of(moving, panel, "2020")), "C", 41, Map.of()))
                .isEqualTo(new Mix.NotComputed("the area has no score for period 2020"));
        assertThat(CheapestMix.toReach(ranking("{\"kind\": \"mean-penalty\", \"floor\": 1}", 1), "A", 41, Map.of()))
                .isEqualTo(new Mix.NotComputed(
                        "a better figure can lower the score: nodes.all.aggregation is not monotone"));
    }
}
