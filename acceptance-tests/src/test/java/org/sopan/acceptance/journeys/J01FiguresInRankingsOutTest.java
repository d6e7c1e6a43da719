package org.sopan.acceptance.journeys;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.acceptance.RunningSuite;
import org.sopan.acceptance.client.Answer;
import org.sopan.acceptance.figures.NfhsFigures;
import org.sopan.acceptance.figures.RankingRow;
import org.sopan.acceptance.naive.FigureFile;
import org.sopan.acceptance.naive.NaiveNfhs;

/// The survey figures of the 112 aspirational districts go in as CSV and come out as rankings.
class J01FiguresInRankingsOutTest {

    private static final String RANKING = "/v1/programmes/NFHS/rankings/2020?edition=live";
    private static final double EXACT = 1e-9;

    private static final RunningSuite SUITE = RunningSuite.shared();
    private static String positions = "";

    @BeforeAll
    static void theStatesPushTheirFigures() {
        positions = NfhsFigures.pushAll(SUITE.admin(), RunningSuite.repository());
    }

    @ParameterizedTest
    @ValueSource(strings = {"score", "delta"})
    void theRankingIsTheOneTheMethodDescribes(String measure) {
        var ranking = ranking(measure);
        var naive = naive(measure);
        Map<String, Integer> ranks = NaiveNfhs.ranks(naive);

        assertThat(ranking).hasSize(measure.equals("score") ? 112 : 103);
        assertThat(ranking.keySet()).isEqualTo(naive.keySet());
        ranking.forEach((area, row) -> {
            assertThat(row.number(measure)).as(area).isCloseTo(requireNonNull(naive.get(area)), within(EXACT));
            assertThat(row.rank()).as(area).isEqualTo(ranks.get(area));
        });
    }

    @Test
    void theNineDistrictsWithoutFiguresOfTheFirstRoundAreListedWithTheirReason() {
        var notRanked = RankingRow.notRanked(live("&measure=delta"));

        assertThat(notRanked).hasSize(9);
        assertThat(notRanked)
                .allSatisfy(row -> assertThat(row.text("reason")).containsAnyOf("no-baseline", "boundary-changed"));
    }

    @Test
    void aRankingReadAgainWithItsTagIsNotSentAgain() {
        var first = live("").expect(200);
        var again = SUITE.admin().get(RANKING, "If-None-Match", first.header("ETag"));

        assertThat(first.header("ETag")).matches("\"[^\"]+\"");
        again.expect(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void aRankingIsAlsoATableForASpreadsheet() {
        var csv = live("&format=csv").expect(200);
        var lines = csv.body().split("\r\n", -1);

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(lines[0]).contains("area").contains("score").contains("rank");
        assertThat(lines).hasSizeGreaterThanOrEqualTo(113);
    }

    @Test
    void everyThemeHasARankingOfItsOwn() {
        for (var theme : List.of("health", "nutrition", "education", "basic-infrastructure", "financial-inclusion")) {
            assertThat(RankingRow.ranked(live("&node=" + theme))).as(theme).hasSizeGreaterThan(100);
        }
    }

    @Test
    void withinAStateOnlyItsDistrictsAreRanked() {
        assertThat(RankingRow.ranked(live("&within=S27")))
                .extracting(RankingRow::area)
                .containsExactlyInAnyOrder("D475", "D486", "D488", "D499");
    }

    @Test
    void theStoriesOfTheFiguresAreKept() {
        var history = SUITE.admin()
                .get("/v1/observations/NFHS-ANC4:D475:2020:survey/revisions")
                .expect(200);

        assertThat(history.json().getInt("items[0].revision")).isEqualTo(1);
    }

    private static Answer live(String more) {
        return SUITE.admin().get(RANKING + "&atLeast=" + positions + more);
    }

    private static Map<String, RankingRow> ranking(String measure) {
        return RankingRow.ranked(live("&measure=" + measure)).stream()
                .collect(Collectors.toMap(RankingRow::area, Function.identity()));
    }

    private static Map<String, Double> naive(String measure) {
        var figures = FigureFile.ofAspirationalDistricts(RunningSuite.repository());
        var naive = new NaiveNfhs(RunningSuite.repository());
        return measure.equals("score") ? naive.scores(figures, "2020") : naive.deltas(figures, "2015", "2020");
    }
}
