package org.sopan.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopan.engine.Tables;
import org.sopan.engine.panel.Panel;

class StandingsTest {

    private static final String DOCUMENT = """
            {"code": "TEST", "version": 1, REST
             "tree": {"code": "all", "screening": {"children": 1}, "children": [
               {"code": "first", "screening": {"indicators": 0.6}, "indicators": ["U", "V", "W"]},
               {"code": "second", "indicators": ["X"]}]},
             "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}},
             "indicators": {"U": {}, "V": {}, "W": {}, "X": {}}}
            """;

    private static final String SIMPLE = """
            {"code": "TEST", "version": 1, REST "tree": {"code": "all", "indicators": ["X"]},
             "indicators": {"X": {"normalisation": {"kind": "already-scaled"}}}}
            """;

    @ParameterizedTest
    @CsvSource({"competition, 1, 2, 2, 4", "dense, 1, 2, 2, 3", "fractional, 1, 2.5, 2.5, 4"})
    void equalScoresShareAPlaceAsTheMethodSays(String ties, double a, double b, double c, double d) {
        var ranking = simple("\"precision\": {\"ties\": \"" + ties + "\"},", "area X\nA 90\nB 80\nC 80\nD 70");

        assertThat(ranking.standings(Measure.SCORE).placements())
                .extracting(Placement::area, Placement::rank, Placement::tiedWith)
                .containsExactly(
                        tuple("A", a, List.of()),
                        tuple("B", b, List.of("C")),
                        tuple("C", c, List.of("B")),
                        tuple("D", d, List.of()));
    }

    @Test
    void scoresThatDifferOnlyByRoundingOfBinaryFractionsTie() {
        var method = """
                {"code": "TEST", "version": 1, "tree": {"code": "all", "weights": {"X": 1, "Y": 2}, "indicators": ["X", "Y"]},
                 "indicatorDefaults": {"normalisation": {"kind": "already-scaled"}}, "indicators": {"X": {}, "Y": {}}}
                """;
        var panel = Tables.at("2020", "area X Y\nA 0.1 0.1\nB 0.3 0\nC 0.1 0.1").panel();

        var placements = Ranking.of(RankingInput.of(Tables.method(method), panel, "2020"))
                .standings(Measure.SCORE)
                .placements();

        assertThat(placements).extracting(Placement::rank).containsExactly(1.0, 1.0, 1.0);
        assertThat(placements.get(0).score()).isNotEqualTo(placements.get(1).score());
    }

    @ParameterizedTest
    @CsvSource({"half-up, 0.7215, 0.722", "half-even, 0.7225, 0.722", "half-down, 0.7215, 0.721", "down, 0.7219, 0.721"
    })
    void scoresAreRoundedAsDecimalsBeforeTheyAreCompared(String rounding, double score, double equal) {
        var ranking = simple(
                "\"precision\": {\"decimals\": 3, \"rounding\": \"" + rounding + "\"},",
                "area X\nA " + score + "\nB " + equal);

        assertThat(ranking.standings(Measure.SCORE).placements())
                .extracting(Placement::rank)
                .containsExactly(1.0, 1.0);
    }

    @Test
    void aScoreAtACutPointLiesWhereTheEndIsInclusive() {
        var bands = """
                "bands": [{"code": "aspirant", "to": 50}, {"code": "performer", "from": 50, "to": 65},
                          {"code": "front-runner", "from": 65, "to": 100}, {"code": "achiever", "from": 100}],
                """;
        var ranking = simple(bands, "area X\nA 100\nB 99.9\nC 65\nD 50\nE 49.99999999999");

        assertThat(ranking.standings(Measure.SCORE).placements())
                .extracting(Placement::band)
                .containsExactly("achiever", "front-runner", "front-runner", "performer", "performer");
    }

    @Test
    void anAreaBelowAThresholdIsListedWithTheThemeThatFailed() {
        var ranking = themed("area U V W X\nA 10 20 30 40\nB 10 - - 40\nC - - - 40\nD - - - -");

        var standings = ranking.standings(Measure.SCORE);

        assertThat(standings.of()).isEqualTo(1);
        assertThat(standings.notRanked())
                .extracting(NotRanked::code, NotRanked::message)
                .containsExactly(
                        tuple(
                                "below-coverage",
                                "area B: node all has 1 of 2 children, 2 are needed (first has 1 of 3 indicators, needs 2)"),
                        tuple("below-coverage", "area C: node all has 1 of 2 children, 2 are needed"),
                        tuple("no-figures", "area D: no figure below node all for period 2020"));
        assertThat(ranking.standings(Measure.SCORE, "second").of()).isEqualTo(3);
    }

    @Test
    void aThemeAndAnIndicatorAreRankedLikeTheWhole() {
        var ranking = themed("area U V W X\nA 10 20 30 40\nB 60 60 60 10");

        assertThat(ranking.standings(Measure.SCORE, "first").placements())
                .extracting(Placement::area, Placement::score)
                .containsExactly(tuple("B", 60.0), tuple("A", 20.0));
        assertThat(ranking.standings(Measure.SCORE, "X").placements())
                .extracting(Placement::area, Placement::score)
                .containsExactly(tuple("A", 40.0), tuple("B", 10.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ranking.standings(Measure.SCORE, "third"))
                .withMessage("method TEST has no node or indicator \"third\"");
    }

    @Test
    void withinAGroupScoresStayAndRanksAreThatOfTheGroup() {
        var ranking = simple("", "area X\nA 90\nB 80\nC 70\nD -");

        var within = ranking.standings(Measure.SCORE, "all", Set.of("B", "C", "D"));

        assertThat(within.placements())
                .extracting(Placement::area, Placement::rank, Placement::score)
                .containsExactly(tuple("B", 1.0, 80.0), tuple("C", 2.0, 70.0));
        assertThat(within.notRanked()).extracting(NotRanked::area).containsExactly("D");
    }

    @Test
    void aChangeIsMeasuredFromThePeriodBeforeAndPlacesAreCounted() {
        var ranking = changed("", "area X\nA 50\nB 60\nC 10", "area X\nA 70\nB 65\nC 40");

        assertThat(ranking.basePeriod()).contains("2019");
        assertThat(ranking.standings(Measure.DELTA).placements())
                .extracting(Placement::area, Placement::rank, Placement::value)
                .containsExactly(tuple("C", 1.0, 30.0), tuple("A", 2.0, 20.0), tuple("B", 3.0, 5.0));
        assertThat(ranking.standings(Measure.SCORE).find("A").orElseThrow()).satisfies(place -> {
            assertThat(place.previousScore()).isEqualTo(50);
            assertThat(place.previousRank()).isEqualTo(2);
            assertThat(place.placesGained()).isEqualTo(1);
        });
    }

    @Test
    void otherMeasuresOfChangeAreTheGapClosedAndTheRateOfGrowth() {
        var before = "area X\nA 50\nB 100\nC 0";
        var after = "area X\nA 70\nB 90\nC 40";

        var gap = changed("\"delta\": {\"measure\": {\"kind\": \"gap-closed\", \"best\": 100}},", before, after);
        assertThat(gap.standings(Measure.DELTA).find("A").orElseThrow().value()).isCloseTo(0.4, within(1e-12));
        assertThat(gap.standings(Measure.DELTA).notRanked())
                .extracting(NotRanked::message)
                .containsExactly(
                        "area B: the share of the gap to 100.0 closed is not defined from score 100.0 to 90.0");
        var rate = changed("\"delta\": {\"measure\": \"log-rate\"},", before, after);
        assertThat(rate.standings(Measure.DELTA).find("A").orElseThrow().value())
                .isCloseTo(Math.log(1.4) * 365.25 / 366, within(1e-12));
        assertThat(rate.standings(Measure.DELTA).notRanked())
                .extracting(NotRanked::message)
                .containsExactly("area C: the logarithmic rate is not defined from score 0.0 to 40.0");
    }

    @Test
    void theBaseCanBeFixedOrAYearBack() {
        var panel = Tables.at("2019-04", "area X\nA 10")
                .and("2019-05", "area X\nA 20")
                .and("2020-04", "area X\nA 30")
                .and("2020-05", "area X\nA 50")
                .panel();

        assertThat(delta("\"previous-period\"", panel)).isEqualTo(20);
        assertThat(delta("\"same-period-last-year\"", panel)).isEqualTo(30);
        assertThat(delta("{\"kind\": \"fixed-baseline\", \"period\": \"2019-04\"}", panel))
                .isEqualTo(40);
    }

    @Test
    void withoutAnEarlierPeriodNobodyIsRankedByChange() {
        var ranking = simple("", "area X\nA 90");

        assertThat(ranking.standings(Measure.DELTA).notRanked())
                .extracting(NotRanked::message)
                .containsExactly("area A: there is no earlier period to measure a change from");
    }

    @Test
    void anAreaWhoseTerritoryChangedIsNotRankedByChangeUnlessItsFiguresWereRetabulated() {
        var panel = Tables.at("2019", "area X\nA 50\nB 60")
                .and("2020", "area X\nA 60\nB 61")
                .panel();
        var input = RankingInput.of(Tables.method(SIMPLE.replace("REST", "")), panel, "2020");
        var change = new BoundaryChange("A", LocalDate.of(2020, 6, 1), List.of("P", "Q"), false);

        var ranking = Ranking.of(input.withBoundaryChanges(List.of(change)));
        assertThat(ranking.standings(Measure.DELTA).notRanked())
                .extracting(NotRanked::code, NotRanked::message)
                .containsExactly(
                        tuple("boundary-changed", "area A: its territory changed on 2020-06-01 (out of P, Q)"));
        assertThat(ranking.standings(Measure.SCORE).find("A").orElseThrow().deltaMissing())
                .isInstanceOf(NotRanked.BoundaryChanged.class);
        var retabulated = new BoundaryChange("A", LocalDate.of(2020, 6, 1), List.of("P", "Q"), true);
        var older = new BoundaryChange("B", LocalDate.of(2019, 12, 31), List.of(), false);
        assertThat(Ranking.of(input.withBoundaryChanges(List.of(retabulated, older)))
                        .standings(Measure.DELTA)
                        .of())
                .isEqualTo(2);
    }

    @Test
    void onTheCommonSetAFigureThatIsNewDoesNotMoveTheChange() {
        var before = "area U V W X\nA 10 20 30 40";
        var after = "area U V W X\nA 10 26 -  40";
        var panel = Tables.at("2019", before).and("2020", after).panel();

        var plain = Ranking.of(RankingInput.of(Tables.method(DOCUMENT.replace("REST", "")), panel, "2020"));
        var common = Ranking.of(RankingInput.of(
                Tables.method(DOCUMENT.replace("REST", "\"delta\": {\"commonSet\": true},")), panel, "2020"));

        assertThat(plain.standings(Measure.DELTA).find("A").orElseThrow().value())
                .isEqualTo(-1);
        assertThat(common.standings(Measure.DELTA).find("A").orElseThrow()).satisfies(place -> {
            assertThat(place.value()).isEqualTo(1.5);
            assertThat(place.previousScore()).isEqualTo(30);
        });
    }

    @Test
    void aChangeOverTooFewCommonFiguresIsNotRanked() {
        var panel = Tables.at("2019", "area U V W X\nA 10 20 - 40")
                .and("2020", "area U V W X\nA 10 - 30 40")
                .panel();
        var method = Tables.method(DOCUMENT.replace("REST", "\"delta\": {\"minCommonIndicators\": 0.75},"));

        assertThat(Ranking.of(RankingInput.of(method, panel, "2020"))
                        .standings(Measure.DELTA)
                        .notRanked())
                .extracting(NotRanked::message)
                .containsExactly("area A: 2 of 4 indicators of node all are there in both periods, 3 are needed");
    }

    @Test
    void aPeriodThatIsNotInThePanelIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ranking.of(RankingInput.of(
                        Tables.method(SIMPLE.replace("REST", "")),
                        Tables.at("2020", "area X\nA 1").panel(),
                        "2021")))
                .withMessage("period \"2021\" is not in the panel of 1");
    }

    private static double delta(String base, Panel panel) {
        var method = Tables.method(SIMPLE.replace("REST", "\"delta\": {\"base\": " + base + "},"));
        return Ranking.of(RankingInput.of(method, panel, "2020-05"))
                .standings(Measure.DELTA)
                .find("A")
                .orElseThrow()
                .value();
    }

    private static Ranking changed(String rest, String before, String after) {
        var panel = Tables.at("2019", before).and("2020", after).panel();
        return Ranking.of(RankingInput.of(Tables.method(SIMPLE.replace("REST", rest)), panel, "2020"));
    }

    private static Ranking simple(String rest, String table) {
        return Ranking.of(RankingInput.of(
                Tables.method(SIMPLE.replace("REST", rest)),
                Tables.at("2020", table).panel(),
                "2020"));
    }

    private static Ranking themed(String table) {
        return Ranking.of(RankingInput.of(
                Tables.method(DOCUMENT.replace("REST", "")),
                Tables.at("2020", table).panel(),
                "2020"));
    }
}
