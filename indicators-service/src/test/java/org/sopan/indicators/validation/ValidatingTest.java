package org.sopan.indicators.validation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sopan.indicators.ReviewedProgrammes.FULL;
import static org.sopan.indicators.ReviewedProgrammes.INDICATOR;
import static org.sopan.indicators.ReviewedProgrammes.push;
import static org.sopan.indicators.ReviewedProgrammes.reviewer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Pushes;
import org.sopan.indicators.ReviewedProgrammes;
import org.sopan.indicators.StateProviders;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

@QuarkusTest
class ValidatingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void programmes() {
        ReviewedProgrammes.load();
    }

    @Test
    void aReportedFigureStandsBesideTheNewestSurveyBeforeItWithItsZ() {
        survey("D475", "2005", "50");
        survey("D475", "2015-01", "60");
        survey("D475", "2017", "99");
        know("D475", "2015-01", "\"standardError\": 2.5");
        push(FULL, "2016-01", "70", "D475", "D476");

        var shown = validation("2016-01");

        assertThat(shown.getList("items.area")).containsExactly("D475");
        assertThat(shown.getString("items[0].surveyPeriod")).isEqualTo("2015-01");
        assertThat(shown.getDouble("items[0].divergence")).isEqualTo(10);
        assertThat(shown.getDouble("items[0].z")).isEqualTo(4);
        assertThat(shown.getBoolean("items[0].diverges")).isTrue();
        assertThat(shown.getString("items[0].policy")).isEqualTo("flag");
        assertThat(shown.getDouble("items[0].counted")).isEqualTo(70);
    }

    @Test
    void aSurveyThatContradictsAFigureOpensAFindingWhicheverComesFirst() {
        survey("D477", "2015-02", "60");
        know("D477", "2015-02", "\"sampleSize\": 900, \"designEffect\": 1.6");
        var later = push(FULL, "2016-02", "90", "D477");
        var earlier = push(FULL, "2016-02", "90", "D478");
        survey("D478", "2015-02", "60");
        know("D478", "2015-02", "\"sampleSize\": 900");

        assertThat(finding(later)).contains("z ", "survey of 2015-02", "90.00 would count");
        assertThat(finding(earlier)).contains("z ", "survey of 2015-02");
        var shown = validation("2016-02");
        assertThat(shown.getDouble("items[0].standardError"))
                .isCloseTo(SurveyComparison.standardError(60, 900, 1.6), within(1e-5));
    }

    @Test
    void whatChanceExplainsOpensNoFindingAndTheNewestPrecisionCounts() {
        survey("D479", "2015-03", "60");
        var submission = push(FULL, "2016-03", "63", "D479");
        know("D479", "2015-03", "\"standardError\": 0.5");
        assertThat(finding(submission)).contains("z 6.0");
        know("D479", "2015-03", "\"standardError\": 2");
        var again = know("D479", "2015-03", "\"standardError\": 2");

        assertThat(again.jsonPath().getInt("noted")).isZero();
        assertThat(validation("2016-03").getBoolean("items[0].diverges")).isFalse();
    }

    @Test
    void aSurveySaysItsIntervalInPlaceOfItsStandardError() {
        survey("D483", "2013-07", "60");
        know("D483", "2013-07", "\"ciLower\": 55.1, \"ciUpper\": 64.9");
        push(FULL, "2014-07", "70", "D483");

        var shown = validation("2014-07");
        assertThat(shown.getDouble("items.find { it.area == 'D483' }.standardError"))
                .isCloseTo(2.5, within(1e-3));
        assertThat(shown.getDouble("items.find { it.area == 'D483' }.ciUpper")).isCloseTo(64.9, within(1e-5));
        ProblemAssert.assertThat(know("D483", "2013-07", "\"sampleSize\": 9, \"ciLower\": 55.1"))
                .is(ErrorCode.VALIDATION_FAILED)
                .says("one end");
        ProblemAssert.assertThat(know("D483", "2013-07", "\"ciLower\": 64.9, \"ciUpper\": 55.1"))
                .is(ErrorCode.VALIDATION_FAILED)
                .says("no interval");
        ProblemAssert.assertThat(know("D483", "2013-07", "\"standardError\": 5, \"ciLower\": 55.1, \"ciUpper\": 64.9"))
                .is(ErrorCode.VALIDATION_FAILED)
                .says("contradicts");
    }

    @Test
    void onlyWhoReportsASurveySaysHowSureItIs() {
        ProblemAssert.assertThat(know(Pushes.as(StateProviders.key("S09")), "D475", "2015-04", "\"sampleSize\": 10"))
                .is(ErrorCode.VALIDATION_FAILED)
                .says("D475", "S09");
        ProblemAssert.assertThat(know("D475", "2015-04", "\"designEffect\": 2"))
                .is(ErrorCode.VALIDATION_FAILED)
                .says("neither a sample size nor a standard error");
        ProblemAssert.assertThat(know("D475", "2015-04", "\"sampleSize\": 0")).is(ErrorCode.VALIDATION_FAILED);
        ProblemAssert.assertThat(know(given(), "D475", "2015-04", "\"sampleSize\": 10"))
                .is(ErrorCode.UNAUTHENTICATED);
        ProblemAssert.assertThat(reviewer("rev").get("/v1/programmes/T-FULL/validation?period=soon"))
                .is(ErrorCode.INVALID_PARAMETER);
    }

    @Test
    void whoSaysHowSureOneFigureIsAtTheSameTimeIsHeardInTurn() throws Exception {
        survey("D482", "2015-06", "60");
        int rounds = 5;
        int askers = 8;
        try (var threads = Executors.newFixedThreadPool(askers)) {
            for (int round = 0; round < rounds; round++) {
                var together = new CyclicBarrier(askers);
                int first = 100 + round * askers;
                var answers = IntStream.range(0, askers)
                        .mapToObj(each -> threads.submit(() -> {
                            together.await();
                            return know("D482", "2015-06", "\"sampleSize\": " + (first + each));
                        }))
                        .toList();
                for (var answer : answers) {
                    assertThat(answer.get().statusCode()).isEqualTo(201);
                    assertThat(answer.get().jsonPath().getInt("noted")).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void anotherStatesDraftsAreNotShown() {
        survey("D481", "2015-05", "60");
        push(FULL, "2016-05", "70", "D481");

        assertThat(reviewer("rev_s09", "S09")
                        .get("/v1/programmes/T-FULL/validation?period=2016-05")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    private static void survey(String area, String period, String value) {
        var body = "area,indicator,period,value,dataset\n" + area + "," + INDICATOR + "," + period + "," + value
                + ",survey\n";
        Pushes.csv(Pushes.as(StateProviders.key("S27")), "", body).then().statusCode(201);
    }

    private static Response know(String area, String period, String fields) {
        return know(Pushes.as(StateProviders.key("S27")), area, period, fields);
    }

    private static Response know(RequestSpecification who, String area, String period, String fields) {
        return who.contentType("application/json")
                .body("{\"items\": [{\"area\": \"%s\", \"indicator\": \"%s\", \"period\": \"%s\", %s}]}"
                        .formatted(area, INDICATOR, period, fields))
                .post("/v1/survey-precisions");
    }

    private static JsonPath validation(String period) {
        var answer = reviewer("rev_in").get("/v1/programmes/T-FULL/validation?within=S27&period=" + period);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }

    private static String finding(String submission) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            var evidence = reviewer("rev_in")
                    .get("/v1/findings?code=survey-divergence&submission=" + submission)
                    .jsonPath()
                    .getString("items[0].evidence");
            if (evidence != null) {
                return evidence;
            }
        }
        throw new AssertionError("no finding about " + submission);
    }
}
