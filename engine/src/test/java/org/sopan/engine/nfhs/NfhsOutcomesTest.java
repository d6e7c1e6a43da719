package org.sopan.engine.nfhs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.sopan.engine.Json;
import org.sopan.engine.explain.Contribution;
import org.sopan.engine.explain.ExplainRankChange;
import org.sopan.engine.explain.ExplainScoreChange;
import org.sopan.engine.explain.RankExplanation;
import org.sopan.engine.explain.ScoreExplanation;
import org.sopan.engine.method.Method;
import org.sopan.engine.method.Normalisation;
import org.sopan.engine.panel.CellState;
import org.sopan.engine.panel.Panel;
import org.sopan.engine.panel.PanelPeriod;
import org.sopan.engine.ranking.Measure;
import org.sopan.engine.ranking.NotRanked;
import org.sopan.engine.ranking.Placement;
import org.sopan.engine.ranking.Ranking;
import org.sopan.engine.ranking.RankingInput;

/// Figures: district fact sheets of the National Family Health Survey, rounds 4 and 5, as laid down in
/// `packs/nfhs`.
class NfhsOutcomesTest {

    private static final NaiveOutcomes NAIVE =
            new NaiveOutcomes(Path.of(System.getProperty("sopan.root", "..")).resolve("packs/nfhs"));
    private static final Method METHOD =
            Method.fromTree(Json.document("packs/nfhs/method.json")).getMethod();
    private static final Ranking RANKING = Ranking.of(RankingInput.of(METHOD, panel(), "2020"));

    @Test
    void theGoalpostsAreTheTwoPercentilesOfRoundFourOverAllDistricts() {
        assertThat(METHOD.indicators()).hasSize(34);
        METHOD.indicators().forEach((code, rule) -> {
            var goalposts = (Normalisation.Goalposts) rule.normalisation();
            assertThat(new double[] {goalposts.low(), goalposts.high()})
                    .as(code)
                    .containsExactly(NAIVE.goalposts.get(code), within(1e-9));
        });
    }

    @Test
    void everyDistrictIsRankedByScoreAsTheNaiveComputationRanksIt() {
        var naive = NAIVE.scores("2020");
        var standings = RANKING.standings(Measure.SCORE);

        var engine = new TreeMap<String, Double>();
        standings.placements().forEach(place -> engine.put(place.area(), place.score()));
        assertThat(engine.keySet()).isEqualTo(naive.keySet());
        naive.forEach((area, score) -> assertThat(engine.get(area)).as(area).isCloseTo(score, within(1e-9)));
        assertThat(standings.of() + standings.notRanked().size()).isEqualTo(112);
        assertThat(standings.placements())
                .allSatisfy(place -> assertThat(place.rank())
                        .isEqualTo(1.0
                                + naive.values().stream()
                                        .filter(score -> Math.round(score * 1e9) > Math.round(place.score() * 1e9))
                                        .count()));
    }

    @Test
    void aHundredAndThreeDistrictsAreRankedByImprovementAsTheNaiveComputationRanksThem() {
        var before = NAIVE.scores("2015");
        var after = NAIVE.scores("2020");

        var standings = RANKING.standings(Measure.DELTA);

        assertThat(standings.of()).isEqualTo(103);
        for (var place : standings.placements()) {
            double change = after.getOrDefault(place.area(), 1e9) - before.getOrDefault(place.area(), 1e9);
            assertThat(place.value()).as(place.area()).isCloseTo(change, within(1e-9));
            assertThat(place.previousScore()).isCloseTo(before.get(place.area()), within(1e-9));
        }
        assertThat(standings.placements())
                .extracting(Placement::value)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void nineNewOrRedrawnDistrictsAreListedWithTheReason() {
        var notRanked = RANKING.standings(Measure.DELTA).notRanked();

        assertThat(notRanked).hasSize(9).allSatisfy(reason -> {
            assertThat(reason).isInstanceOf(NotRanked.NoBaseline.class);
            assertThat(reason.message()).contains("no score for period 2015");
        });
        assertThat(notRanked).extracting(NotRanked::area).isSorted();
    }

    @Test
    void theContributionsOfThemesAndOfIndicatorsSumToTheScore() {
        for (var place : RANKING.standings(Measure.SCORE).placements()) {
            var card = RANKING.card(place.area());
            double themes = card.nodes().stream()
                    .filter(node -> node.depth() == 1)
                    .mapToDouble(node -> node.contribution() == null ? 0 : node.contribution())
                    .sum();
            double indicators = card.indicators().stream()
                    .mapToDouble(indicator -> indicator.contribution() == null ? 0 : indicator.contribution())
                    .sum();
            assertThat(themes).isCloseTo(place.score(), within(1e-9));
            assertThat(indicators).isCloseTo(place.score(), within(1e-9));
        }
    }

    @Test
    void theBiggestClimberIsExplainedByThemeAndItsPlacesByThemesAndOthers() {
        var climber = RANKING.standings(Measure.DELTA).placements().getFirst();

        var score = (ScoreExplanation.Explained) ExplainScoreChange.of(RANKING, climber.area());
        var rank = (RankExplanation.Explained) ExplainRankChange.of(RANKING, climber.area());

        assertThat(score.change()).isEqualTo(climber.value());
        assertThat(score.childrenOf("NFHS")).hasSize(5);
        assertThat(score.childrenOf("NFHS").stream()
                        .mapToDouble(Contribution::amount)
                        .sum())
                .isCloseTo(climber.value(), within(1e-9));
        assertThat(rank.parts()).hasSize(7);
        assertThat(rank.parts().stream().mapToDouble(Contribution::amount).sum())
                .isCloseTo(rank.placesGained(), within(1e-9));
    }

    @Test
    void theHashOfTheShippedMethodIsThatOfItsCanonicalTextReadAgain() {
        var again = Method.fromTree(Json.parse(METHOD.canonicalText())).getMethod();

        assertThat(again).isEqualTo(METHOD);
        assertThat(again.sha256()).isEqualTo(METHOD.sha256()).hasSize(64);
    }

    @Test
    void theOtherShippedMethodsAreAccepted() {
        for (var pack : List.of("adp", "abp")) {
            var method = Method.fromTree(Json.document("packs/" + pack + "/method.json"))
                    .getMethod();
            assertThat(method.indicators()).hasSize(pack.equals("adp") ? 81 : 39);
            assertThat(method.assumptions()).allSatisfy(text -> assertThat(text).startsWith("assumed: "));
        }
    }

    static Panel panel() {
        var indicators = new TreeSet<String>();
        NAIVE.rows.forEach(row -> indicators.add(row[1]));
        var editor = Panel.empty(NAIVE.figures.keySet(), indicators, List.of(year(2015), year(2020)))
                .edit();
        for (var row : NAIVE.rows) {
            var state = CellState.valueOf(row[4].toUpperCase(Locale.ROOT).replace('-', '_'));
            editor.set(row[0], row[1], row[2], row[3].isEmpty() ? 0 : Double.parseDouble(row[3]), state);
        }
        return editor.freeze();
    }

    private static PanelPeriod year(int year) {
        return new PanelPeriod(String.valueOf(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
