package org.sopan.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sopan.engine.Tables;
import org.sopan.engine.panel.Panel;

class MissingFiguresTest {

    private static final String DOCUMENT = """
            {"code": "TEST", "version": 1,
             "tree": {"code": "all", "screening": SCREENING, "indicators": ["X", "Y"]},
             "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}},
             "indicators": {"X": {RULE}, "Y": {}}}
            """;

    @Test
    void aFigureIsCarriedOverAsManyPeriodsAsAllowedAndNoFurther() {
        var panel = Tables.at("2020-01", "area X Y\nA 10 50\nB 30 50")
                .and("2020-02", "area X Y\nA 20 50\nB - 50")
                .and("2020-03", "area X Y\nA - 50\nB - 50")
                .panel();

        var ranking = ranking("\"missing\": {\"kind\": \"carry-forward\", \"periods\": 1}", panel, "2020-03");

        assertThat(ranking.card("A").getIndicator("X")).satisfies(card -> {
            assertThat(card.figure()).isEqualTo(20);
            assertThat(card.fromPeriod()).isEqualTo("2020-02");
            assertThat(card.origin()).isEqualTo(Origin.CARRIED);
        });
        assertThat(ranking.card("B").getIndicator("X").origin()).isEqualTo(Origin.LEFT_OUT);
        assertThat(ranking.standings(Measure.SCORE).find("A").orElseThrow()).satisfies(place -> {
            assertThat(place.score()).isEqualTo(35);
            assertThat(place.coverage()).isEqualTo(0.5);
            assertThat(place.imputedShare()).isEqualTo(0.5);
        });
    }

    @Test
    void anAnnualFigureIsHeldUntilItEndsToBeValidAndThatIsNotImputation() {
        var panel = Tables.at("FY2018-19", "area X\nA 40\nB 70")
                .and("FY2019-20", "area X\nA 60\nB -")
                .and("2020-03", "area Y\nA 50\nB 50")
                .and("2020-05", "area Y\nA 50\nB 50")
                .panel();
        var rule = "\"calendar\": {\"kind\": \"held\", \"validForMonths\": 13, \"lagMonths\": LAG}";

        var may = ranking(rule.replace("LAG", "0"), panel, "2020-05");
        assertThat(may.card("A").getIndicator("X")).satisfies(card -> {
            assertThat(card.figure()).isEqualTo(60);
            assertThat(card.fromPeriod()).isEqualTo("FY2019-20");
            assertThat(card.origin()).isEqualTo(Origin.HELD);
        });
        assertThat(may.card("B").getIndicator("X").origin()).isEqualTo(Origin.LEFT_OUT);
        assertThat(may.standings(Measure.SCORE).find("A").orElseThrow()).satisfies(place -> {
            assertThat(place.coverage()).isEqualTo(1);
            assertThat(place.heldShare()).isEqualTo(0.5);
            assertThat(place.imputedShare()).isZero();
        });
        var unpublished = ranking(rule.replace("LAG", "3"), panel, "2020-05");
        assertThat(unpublished.card("A").getIndicator("X").origin()).isEqualTo(Origin.LEFT_OUT);
    }

    @Test
    void aHeldFigureDoesNotChangeUntilItIsRenewedAndTheCardSaysHowMuchWas() {
        var panel = Tables.at("FY2018-19", "area X\nA 40")
                .and("2019-05", "area Y\nA 50")
                .and("2019-06", "area Y\nA 54")
                .panel();

        var ranking = ranking("\"calendar\": {\"kind\": \"held\", \"validForMonths\": 13}", panel, "2019-06");

        assertThat(ranking.standings(Measure.DELTA).find("A").orElseThrow().value())
                .isEqualTo(2);
        assertThat(ranking.card("A").getNode("all").renewedShare()).isEqualTo(0.5);
    }

    @Test
    void aGapIsInterpolatedByTimeBetweenKnownPeriodsAndNotBeyondThem() {
        var panel = Tables.at("2020-01", "area X Y\nA 10 50\nB - 50")
                .and("2020-02", "area X Y\nA - 50\nB - 50")
                .and("2020-03", "area X Y\nA 70 50\nB 30 50")
                .panel();

        var ranking = ranking("\"missing\": \"interpolate\"", panel, "2020-02");

        // 29 of the 60 days from 31 January to 31 March.
        assertThat(ranking.card("A").getIndicator("X").figure()).isCloseTo(10 + 60 * 29 / 60., within(1e-12));
        assertThat(ranking.card("A").getIndicator("X").origin()).isEqualTo(Origin.INTERPOLATED);
        assertThat(ranking.card("B").getIndicator("X").origin()).isEqualTo(Origin.LEFT_OUT);
    }

    @Test
    void aGapIsFilledFromTheAreasGroupWhenEnoughOfItReported() {
        var panel = Tables.at("2020", "area X Y\nA 10 50\nB 20 50\nC 60 50\nD - 50\nE - 50\nF - 50")
                .panel();
        var states = Map.of("state", Map.of("A", "S1", "B", "S1", "C", "S1", "D", "S1", "E", "S2"));

        var mean = ranking(
                "\"missing\": {\"kind\": \"group-mean\", \"grouping\": \"state\", \"atLeast\": 3}", panel, states);
        assertThat(mean.card("D").getIndicator("X").figure()).isEqualTo(30);
        assertThat(mean.card("D").getIndicator("X").origin()).isEqualTo(Origin.GROUP_MEAN);
        assertThat(mean.card("E").getIndicator("X").figure()).isNull();
        assertThat(mean.card("F").getIndicator("X").figure()).isNull();
        var tooFew = ranking(
                "\"missing\": {\"kind\": \"group-mean\", \"grouping\": \"state\", \"atLeast\": 4}", panel, states);
        assertThat(tooFew.card("D").getIndicator("X").figure()).isNull();
        var median = ranking("\"missing\": \"group-median\"", panel, Map.of());
        assertThat(median.card("F").getIndicator("X").figure()).isEqualTo(20);
    }

    @Test
    void aGroupingThatWasNotGivenIsRefusedByName() {
        var panel = Tables.at("2020", "area X Y\nA 10 50").panel();

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        ranking("\"missing\": {\"kind\": \"group-mean\", \"grouping\": \"zone\"}", panel, Map.of()))
                .withMessage("the method fills from grouping \"zone\", which was not given");
    }

    @Test
    void aConstantStandsInInTheIndicatorsOwnUnit() {
        var ranking = ranking(
                "\"missing\": {\"kind\": \"constant\", \"figure\": 5}",
                Tables.at("2020", "area X Y\nA - 50\nB ? 50").panel(),
                "2020");

        assertThat(ranking.card("A").getIndicator("X").normalised()).isEqualTo(5);
        assertThat(ranking.card("B").getIndicator("X").origin()).isEqualTo(Origin.CONSTANT);
    }

    @Test
    void whatDoesNotApplyIsNeitherFilledNorMissed() {
        var ranking = ranking(
                "\"missing\": {\"kind\": \"constant\", \"figure\": 5}",
                Tables.at("2020", "area X Y\nA n/a 50").panel(),
                "2020",
                "{\"indicators\": 1}");

        var place = ranking.standings(Measure.SCORE).find("A").orElseThrow();
        assertThat(place.score()).isEqualTo(50);
        assertThat(place.coverage()).isEqualTo(1);
        assertThat(ranking.card("A").getNode("all").applicable()).isEqualTo(1);
    }

    @Test
    void aFilledFigureIsNotPresentUnlessTheMethodSaysSo() {
        var panel = Tables.at("2020", "area X Y\nA - 50").panel();
        var rule = "\"missing\": {\"kind\": \"constant\", \"figure\": 5}";

        assertThat(ranking(rule, panel, "2020", "{\"indicators\": 0.6}")
                        .standings(Measure.SCORE)
                        .notRanked())
                .containsExactly(new NotRanked.BelowCoverage("A", "all", "indicators", 1, 2, 2, List.of()));
        assertThat(ranking(rule, panel, "2020", "{\"indicators\": 0.6, \"countFilled\": true}")
                        .standings(Measure.SCORE)
                        .of())
                .isEqualTo(1);
    }

    @Test
    void figuresOfLowReliabilityCountInFullAndAreFlaggedOrAreLeftOut() {
        var panel = Tables.at("2020", "area X Y\nA 10* 50").panel();

        assertThat(ranking("\"lowReliability\": \"full\"", panel, "2020")
                        .standings(Measure.SCORE)
                        .find("A")
                        .orElseThrow())
                .satisfies(place -> {
                    assertThat(place.score()).isEqualTo(30);
                    assertThat(place.lowReliabilityShare()).isEqualTo(0.5);
                });
        assertThat(ranking("\"lowReliability\": \"leave-out\"", panel, "2020")
                        .standings(Measure.SCORE)
                        .find("A")
                        .orElseThrow())
                .satisfies(place -> {
                    assertThat(place.score()).isEqualTo(50);
                    assertThat(place.coverage()).isEqualTo(0.5);
                });
    }

    private static Ranking ranking(String rule, Panel panel, Map<String, Map<String, String>> groupings) {
        return Ranking.of(RankingInput.of(Tables.method(document(rule, "{}")), panel, "2020")
                .withGroupings(groupings));
    }

    private static Ranking ranking(String rule, Panel panel, String period) {
        return ranking(rule, panel, period, "{}");
    }

    private static Ranking ranking(String rule, Panel panel, String period, String screening) {
        return Ranking.of(RankingInput.of(Tables.method(document(rule, screening)), panel, period));
    }

    private static String document(String rule, String screening) {
        return DOCUMENT.replace("RULE", rule).replace("SCREENING", screening);
    }
}
