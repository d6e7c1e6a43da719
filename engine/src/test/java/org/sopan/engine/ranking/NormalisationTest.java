package org.sopan.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.engine.Tables;
import org.sopan.engine.method.Method;
import org.sopan.engine.panel.CellState;
import org.sopan.engine.panel.Panel;

class NormalisationTest {

    private static final String DOCUMENT = """
            {"code": "TEST", "version": 1, "tree": {"code": "all", "indicators": ["X"]},
             "frames": {"now": {"kind": "current-period"}, "first": {"kind": "base-period", "period": "2015"},
                        "ever": {"kind": "whole-panel"}},
             "indicators": {"X": {RULE}}}
            """;

    /// mean 26, standard deviation √230.
    private static final String TABLE = """
            area X
            A    10
            B    20
            C    20
            D    30
            E    50
            """;

    static Stream<Arguments> workedByHand() {
        return Stream.concat(ofEndsAndMoments(), ofDistancesAndPlaces());
    }

    private static Stream<Arguments> ofEndsAndMoments() {
        double s = Math.sqrt(230);
        return Stream.of(
                worked("higher", "\"min-max\", \"frame\": \"now\"", 0, 25, 25, 50, 100),
                worked("lower", "\"min-max\", \"frame\": \"now\"", 100, 75, 75, 50, 0),
                worked("higher", "\"distance-to-best\", \"frame\": \"now\"", 0, 25, 25, 50, 100),
                worked("higher", "\"goalposts\", \"low\": 0, \"high\": 40", 25, 50, 50, 75, 125),
                worked("lower", "\"goalposts\", \"low\": 0, \"high\": 40", 75, 50, 50, 25, -25),
                worked("higher", "\"already-scaled\", \"to\": [0, 1]", 0.1, 0.2, 0.2, 0.3, 0.5),
                worked("lower", "\"already-scaled\"", 90, 80, 80, 70, 50),
                worked(
                        "higher",
                        "\"z-score\", \"frame\": \"now\", \"mean\": 100, \"deviation\": 10",
                        100 - 160 / s,
                        100 - 60 / s,
                        100 - 60 / s,
                        100 + 40 / s,
                        100 + 240 / s),
                worked("lower", "\"z-score\", \"frame\": \"now\"", 16 / s, 6 / s, 6 / s, -4 / s, -24 / s));
    }

    private static Stream<Arguments> ofDistancesAndPlaces() {
        return Stream.of(
                worked(
                        "higher",
                        "\"distance-to-target\", \"frame\": \"now\", \"target\": 40",
                        0,
                        100 / 3.,
                        100 / 3.,
                        200 / 3.,
                        100),
                worked(
                        "lower",
                        "\"distance-to-target\", \"frame\": \"now\", \"target\": 20",
                        100,
                        100,
                        100,
                        200 / 3.,
                        0),
                worked("higher", "\"distance-to-target\", \"frame\": \"now\", \"target\": 5", 100, 100, 100, 100, 100),
                worked(
                        "higher",
                        "\"distance-to-reference\", \"frame\": \"now\", \"reference\": 30",
                        0,
                        50,
                        50,
                        100,
                        200),
                worked("higher", "\"fraction-of-best\", \"frame\": \"now\"", 20, 40, 40, 60, 100),
                worked("lower", "\"fraction-of-best\", \"frame\": \"now\"", 100, 50, 50, 100 / 3., 20),
                worked("higher", "\"rank\", \"frame\": \"now\"", 1, 2, 2, 4, 5),
                worked("lower", "\"rank\", \"frame\": \"now\"", 5, 3, 3, 2, 1),
                worked("higher", "\"borda\", \"frame\": \"now\"", 0, 1, 1, 3, 4),
                worked("higher", "\"percentile-rank\", \"frame\": \"now\"", 0, 25, 25, 75, 100));
    }

    @ParameterizedTest
    @MethodSource("workedByHand")
    void aNormalisationGivesWhatIsWorkedByHand(String rule, double[] expected) {
        assertThat(normalised(rule, TABLE)).containsExactly(expected, within(1e-12));
    }

    @Test
    void anIndicatorWithATargetIsBestAtItAndWorseOnEitherSide() {
        var rule = "\"direction\": {\"kind\": \"target\", \"value\": 20}, \"normalisation\": {\"kind\": ";

        assertThat(normalised(rule + "\"min-max\", \"frame\": \"now\"}", TABLE))
                .containsExactly(new double[] {200 / 3., 100, 100, 200 / 3., 0}, within(1e-12));
        assertThat(normalised(rule + "\"goalposts\", \"low\": 0, \"high\": 40}", TABLE))
                .containsExactly(new double[] {75, 100, 100, 75, 25}, within(1e-12));
    }

    @Test
    void floorAndCapHoldAfterNormalisation() {
        var rule = "\"floor\": 10, \"cap\": 90, \"normalisation\": {\"kind\": \"min-max\", \"frame\": \"now\"}";

        assertThat(normalised(rule, TABLE)).containsExactly(10, 25, 25, 50, 90);
    }

    @Test
    void incomeCountsByItsLogarithmBetweenGoalpostsInDollars() {
        // Human Development Report, technical notes: goalposts 100 and 75,000 PPP dollars, logarithms taken.
        var rule =
                "\"treatment\": \"log\", \"normalisation\": {\"kind\": \"goalposts\", \"low\": 100, \"high\": 75000, "
                        + "\"to\": [0, 1]}";
        var table = "area X\nA 66494\nB 6590\nC 100\nD 0";

        assertThat(normalised(rule, table).clone()[0])
                .isCloseTo((Math.log(66494) - Math.log(100)) / (Math.log(75000) - Math.log(100)), within(1e-12));
        assertThat(normalised(rule, table)[2]).isZero();
        assertThat(ranking(rule, Tables.at("2020", table).panel()).treatedFigures())
                .containsExactly(new TreatedFigure("D", "X", 0, null));
    }

    @Test
    void aBoxCoxTransformOfLambdaOneShiftsAndOfLambdaZeroTakesLogarithms() {
        var rule =
                "\"treatment\": {\"kind\": \"box-cox\", \"lambda\": LAMBDA}, \"normalisation\": {\"kind\": \"min-max\", "
                        + "\"frame\": \"now\"}";

        assertThat(normalised(rule.replace("LAMBDA", "1"), TABLE))
                .containsExactly(new double[] {0, 25, 25, 50, 100}, within(1e-12));
        assertThat(normalised(rule.replace("LAMBDA", "0"), TABLE)[3])
                .isCloseTo(100 * Math.log(3) / Math.log(5), within(1e-12));
        assertThat(normalised(rule.replace("LAMBDA", "0.5"), TABLE)[3])
                .isCloseTo(100 * (Math.sqrt(30) - Math.sqrt(10)) / (Math.sqrt(50) - Math.sqrt(10)), within(1e-12));
    }

    @Test
    void aShiftedLogarithmTakesItsShiftFromTheFrameAndHoldsWhatLiesBelowIt() {
        var rule =
                "\"treatment\": {\"kind\": \"log-shift\", \"share\": 0.1}, \"normalisation\": {\"kind\": \"min-max\", "
                        + "\"frame\": \"first\"}";
        var panel = Tables.at("2015", "area X\nA 0\nB 10\nC 90")
                .and("2020", "area X\nA -40\nB 10\nC 90")
                .panel();

        // ln(x + 9): ln 9, ln 19, ln 99.
        assertThat(normalised(rule, panel))
                .containsExactly(new double[] {0, 100 * Math.log(19 / 9.) / Math.log(11), 100}, within(1e-12));
        assertThat(ranking(rule, panel).treatedFigures())
                .containsExactly(new TreatedFigure("A", "X", -40, Math.log(9)));
        var frozen = Freezing.frozen(method(rule), "first", panel, "2015");
        assertThat(values(Ranking.of(RankingInput.of(frozen, panel, "2020")))).containsExactly(normalised(rule, panel));
        assertThat(Method.fromTree(frozen.toTree()).getMethod()).isEqualTo(frozen);
    }

    @Test
    void aShiftedLogarithmIsDefinedForEqualFiguresHugeOnesAndTargetsOutsideTheFrame() {
        var rule =
                "\"treatment\": \"log-shift\", \"normalisation\": {\"kind\": \"distance-to-target\", \"target\": -50, "
                        + "\"frame\": \"now\"}";
        var minMax = "\"treatment\": \"log-shift\", \"normalisation\": {\"kind\": \"min-max\", \"frame\": \"now\"}";

        assertThat(normalised(rule, "area X\nA 0\nB 10")).containsExactly(100, 100);
        assertThat(ranking(minMax, Tables.at("2020", "area X\nA 7\nB 7").panel())
                        .leftOutIndicators())
                .containsExactly("X");
        assertThat(normalised(minMax, "area X\nA 1e17\nB 100000000000000016")).containsExactly(0, 100);
    }

    @Test
    void aWinsorisedFigureStandsAtTheNextOneAndIsListed() {
        var rule =
                "\"treatment\": {\"kind\": \"winsorise\", \"maxPoints\": 1}, \"normalisation\": {\"kind\": \"min-max\", "
                        + "\"frame\": \"now\"}";
        var panel =
                Tables.at("2020", "area X\nA 0\nB 10\nC 20\nD 30\nE 40\nF 5000").panel();

        assertThat(normalised(rule, panel)).containsExactly(0, 25, 50, 75, 100, 100);
        assertThat(ranking(rule, panel).treatedFigures()).containsExactly(new TreatedFigure("F", "X", 5000, 40.0));
    }

    @Test
    void aColumnWithoutARangeIsLeftOutOrGivenWhatTheMethodSays() {
        var equal = Tables.at("2020", "area X\nA 7\nB 7").panel();
        var minMax = "\"normalisation\": {\"kind\": \"min-max\", \"frame\": \"now\"";

        assertThat(ranking(minMax + "}", equal).leftOutIndicators()).containsExactly("X");
        assertThat(ranking(minMax + "}", equal).standings(Measure.SCORE).notRanked())
                .extracting(NotRanked::message)
                .containsExactly(
                        "area A: no figure below node all for period 2020",
                        "area B: no figure below node all for period 2020");
        assertThat(normalised(minMax + ", \"ifNoRange\": {\"kind\": \"give\", \"value\": 50}}", equal))
                .containsExactly(50, 50);
    }

    @Test
    void theFrameSaysWhoseFiguresTheConstantsAreOf() {
        var panel = Tables.at("2015", "area X\nA 0\nB 40")
                .and("2020", "area X\nA 10\nB 20")
                .panel();
        var rule = "\"normalisation\": {\"kind\": \"min-max\", \"frame\": \"FRAME\"}";

        assertThat(normalised(rule.replace("FRAME", "now"), panel)).containsExactly(0, 100);
        assertThat(normalised(rule.replace("FRAME", "first"), panel)).containsExactly(25, 50);
        assertThat(normalised(rule.replace("FRAME", "ever"), panel)).containsExactly(25, 50);
    }

    @Test
    void aFrozenFrameDoesNotMoveWithTheFiguresAndIsANewVersion() {
        var panel = Tables.at("2015", "area X\nA 0\nB 40")
                .and("2020", "area X\nA 10\nB 20")
                .panel();
        var open = method("\"normalisation\": {\"kind\": \"min-max\", \"frame\": \"first\"}");

        var frozen = Freezing.frozen(open, "first", panel, "2020");

        var revised = panel.edit().set("B", "X", "2015", 80, CellState.NORMAL).freeze();
        assertThat(values(Ranking.of(RankingInput.of(open, revised, "2020")))).containsExactly(12.5, 25);
        assertThat(values(Ranking.of(RankingInput.of(frozen, revised, "2020")))).containsExactly(25, 50);
        assertThat(frozen.version()).isEqualTo(2);
        assertThat(frozen.sha256()).isNotEqualTo(open.sha256());
        assertThat(Freezing.frozen(frozen, "first", revised, "2020").frames().get("first"))
                .satisfies(frame -> assertThat(frame).isNotNull())
                .extracting(frame -> frame.version())
                .isEqualTo(2);
    }

    private static Arguments worked(String direction, String normalisation, double... expected) {
        var rule = "\"direction\": \"" + direction + "\", \"normalisation\": {\"kind\": " + normalisation + "}";
        return argumentSet(direction + " is better, " + normalisation, rule, expected);
    }

    private static double[] normalised(String rule, String table) {
        return normalised(rule, Tables.at("2020", table).panel());
    }

    private static double[] normalised(String rule, Panel panel) {
        return values(ranking(rule, panel));
    }

    private static Ranking ranking(String rule, Panel panel) {
        return Ranking.of(RankingInput.of(method(rule), panel, "2020"));
    }

    private static Method method(String rule) {
        return Tables.method(DOCUMENT.replace("RULE", rule));
    }

    private static double[] values(Ranking ranking) {
        return ranking.areas().stream()
                .map(area -> ranking.card(area).getIndicator("X").normalised())
                .mapToDouble(value -> value == null ? -999 : value)
                .toArray();
    }
}
