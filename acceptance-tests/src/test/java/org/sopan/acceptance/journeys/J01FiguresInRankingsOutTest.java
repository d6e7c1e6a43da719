package org.sopan.acceptance.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.acceptance.RunningSuite;
import org.sopan.acceptance.client.Answer;
import org.sopan.acceptance.figures.NfhsFigures;
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
            assertThat(number(row, measure)).as(area).isCloseTo(naive.get(area), within(EXACT));
            assertThat(((Number) row.get("rank")).intValue()).as(area).isEqualTo(ranks.get(area));
        });
    }

    @Test
    void theNineDistrictsWithoutFiguresOfTheFirstRoundAreListedWithTheirReason() {
        var answer = live("&measure=delta").expect(200).json();
        List<Map<String, Object>> notRanked = answer.getList("notRanked");

        assertThat(notRanked).hasSize(9);
        assertThat(notRanked)
                .allSatisfy(row ->
                        assertThat(String.valueOf(row.get("reason"))).containsAnyOf("no-baseline", "boundary-changed"));
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
        var lines = csv.body().split("\r\n");

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(lines[0]).contains("area").contains("score").contains("rank");
        assertThat(lines).hasSizeGreaterThanOrEqualTo(113);
    }

    @Test
    void everyThemeHasARankingOfItsOwn() {
        for (var theme : List.of("health", "nutrition", "education", "basic-infrastructure", "financial-inclusion")) {
            List<Map<String, Object>> rows =
                    live("&node=" + theme).expect(200).json().getList("ranked");
            assertThat(rows).as(theme).hasSizeGreaterThan(100);
        }
    }

    @Test
    void withinAStateOnlyItsDistrictsAreRanked() {
        List<Map<String, Object>> rows = live("&within=S27").expect(200).json().getList("ranked");

        assertThat(rows)
                .extracting(row -> code(row.get("area")))
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

    private static Map<String, Map<String, Object>> ranking(String measure) {
        List<Map<String, Object>> rows =
                live("&measure=" + measure).expect(200).json().getList("ranked");
        var byArea = new TreeMap<String, Map<String, Object>>();
        rows.forEach(row -> byArea.put(code(row.get("area")), row));
        return byArea;
    }

    private static String code(Object area) {
        return String.valueOf(((Map<?, ?>) area).get("code"));
    }

    private static double number(Map<String, Object> row, String field) {
        return ((Number) row.get(field)).doubleValue();
    }

    private static Map<String, Double> naive(String measure) {
        var figures = FigureFile.ofAspirationalDistricts(RunningSuite.repository());
        var naive = new NaiveNfhs(RunningSuite.repository());
        return measure.equals("score") ? naive.scores(figures, "2020") : naive.deltas(figures, "2015", "2020");
    }
}
