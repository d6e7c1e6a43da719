package org.sopan.rankings.ranking.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.sopan.contracts.event.RankingChanged;
import org.sopan.contracts.event.Topic;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.kit.log.Positions;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.rankings.testing.Figure;
import org.sopan.rankings.testing.IndicatorsLog;
import org.sopan.rankings.testing.Nfhs;
import org.sopan.rankings.testing.Suite;
import org.sopan.rankings.testing.TopicReader;
import org.sopan.testkit.ProblemAssert;

/// What can be read about one district, and a ranking as a table.
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AreaPagesTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final Period ROUND_FIVE = Period.parse("2020");

    private final IndicatorsLog log = new IndicatorsLog();
    private final Nfhs nfhs = new Nfhs(log);
    private Positions told = Positions.NONE;

    @BeforeEach
    void tellEverything() {
        if (told.equals(Positions.NONE)) {
            nfhs.tellCatalogue("PAGES");
            told = nfhs.tellFigures();
            Suite.storeMethod();
            Suite.ranking("PAGES", ROUND_FIVE, "measure=score", told);
        }
    }

    @AfterAll
    void close() {
        log.close();
    }

    @Test
    void theThemesOfAScorecardContributeItsWholeScore() {
        var card = get("/v1/areas/D445/scorecard?programme=PAGES&edition=live");

        double score = card.getDouble("nodes[0].score");
        List<Double> contributions = card.getList("nodes.findAll{it.parent=='all'}.contribution");
        assertThat(card.getString("nodes[0].node")).isEqualTo("all");
        assertThat(sum(contributions)).isCloseTo(score, EXACT);
        assertThat(sum(card.getList("indicators.findAll{it.contribution!=null}.contribution")))
                .isCloseTo(score, EXACT);
        assertThat(card.getString("area.names.en")).isEqualTo("Dohad");
        assertThat(card.getList("indicators")).hasSize(34);
    }

    @Test
    void aScorecardShowsTheFigureThatWasPushed() {
        var pushed = Figure.ofFile("S24.csv").stream()
                .filter(figure -> figure.area().equals("D445")
                        && figure.indicator().equals("NFHS-ANC1")
                        && figure.period().equals("2020"))
                .findFirst()
                .orElseThrow();

        var card = get("/v1/areas/D445/scorecard?programme=PAGES&edition=live");

        var indicator = "indicators.find{it.indicator=='NFHS-ANC1'}.";
        assertThat(BigDecimal.valueOf(card.getDouble(indicator + "figure"))).isEqualByComparingTo(pushed.value());
        assertThat(card.getString(indicator + "origin")).isEqualTo("own");
        assertThat(card.getString(indicator + "unit")).isEqualTo("%");
    }

    @Test
    void theRankOnAScorecardIsThatOfTheList() {
        var list = Suite.ranking("PAGES", ROUND_FIVE, "node=nutrition", told);

        var card = get("/v1/areas/D445/scorecard?programme=PAGES&edition=live");

        assertThat(card.getInt("nodes.find{it.node=='nutrition'}.rank"))
                .isEqualTo(list.getInt("ranked.find{it.area.code=='D445'}.rank"));
    }

    @Test
    void theChangeOfScoreIsExactlyTheSumOfItsParts() {
        var change = get("/v1/programmes/PAGES/rankings/2020/changes/D445?edition=live");

        double whole = change.getDouble("score.change");
        assertThat(whole).isCloseTo(change.getDouble("score.after") - change.getDouble("score.before"), EXACT);
        assertThat(sum(change.getList("score.themes.amount"))).isCloseTo(whole, EXACT);
        assertThat(sum(change.getList("score.indicators.amount"))).isCloseTo(whole, EXACT);
        assertThat(sum(change.getList("rank.parts.amount"))).isCloseTo(change.getInt("rank.placesGained"), EXACT);
        assertThat(change.getString("summary")).startsWith("Dohad ");
    }

    @Test
    void anAreaWithoutABaselineSaysSoInsteadOfAChange() {
        var change = get("/v1/programmes/PAGES/rankings/2020/changes/D687?edition=live");

        assertThat(change.getMap("score")).isNull();
        assertThat(change.getString("scoreMissing")).contains("D687", "2015");
    }

    @Test
    void anAreaThatDoesNotTakePartHasNoPage() {
        ProblemAssert.assertThat(given().get("/v1/areas/D001/scorecard?programme=PAGES&edition=live"))
                .is(ErrorCode.NOT_FOUND)
                .says("D001", "PAGES");
        ProblemAssert.assertThat(given().get("/v1/areas/D445/scorecard")).is(ErrorCode.INVALID_PARAMETER);
    }

    @Test
    void aListIsATableForASpreadsheet() {
        var csv = given().get("/v1/programmes/PAGES/rankings/2020?edition=live&measure=delta&format=csv");
        var json = given().get("/v1/programmes/PAGES/rankings/2020?edition=live&measure=delta");

        var lines = csv.asString().lines().toList();
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(lines.getFirst()).startsWith("programme,period,measure,node,area,name,");
        assertThat(lines).hasSize(1 + 112);
        assertThat(lines.getLast()).contains("no-baseline");
        assertThat(csv.header("ETag")).isNotEqualTo(json.header("ETag"));
        assertThat(given().header("If-None-Match", csv.header("ETag"))
                        .header("Accept", "text/csv")
                        .get("/v1/programmes/PAGES/rankings/2020?edition=live&measure=delta")
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void whatExistsIsListed() {
        var rankings = get("/v1/programmes/PAGES/rankings");

        assertThat(rankings.getList("periods.period")).isEqualTo(List.of("2015", "2020"));
        assertThat(rankings.getString("periods[1].basePeriod")).isEqualTo("2015");
        assertThat(rankings.getList("nodes.node")).hasSize(1 + 5 + 34).startsWith("all");
        assertThat(rankings.getString("nodes.find{it.node=='health'}.names.hi")).isEqualTo("स्वास्थ्य");
    }

    @Test
    void aMoveIsToldOnceWithWhoMovedAndWhatItHasSeen() {
        var figure = new Figure("D008", "NFHS-WASTE", "2020", new BigDecimal("1.5"), "normal", "survey");

        var position = nfhs.tellFigure(figure, "S01");

        TopicReader.readUntil(
                Topic.RANKINGS,
                event -> event.type().equals(RankingChanged.TYPE)
                        && event.key().equals("PAGES|NFHS-OUTCOMES|score|all|2020")
                        && Positions.parse(event.payload().path("reflects").asText())
                                .covers(position)
                        && event.payload()
                                .path("moves")
                                .findValuesAsText("area")
                                .contains("D008"));
    }

    private static JsonPath get(String address) {
        var answer = given().get(address);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return Suite.exact(answer);
    }

    private static double sum(List<? extends Number> numbers) {
        return numbers.stream().mapToDouble(Number::doubleValue).sum();
    }
}
