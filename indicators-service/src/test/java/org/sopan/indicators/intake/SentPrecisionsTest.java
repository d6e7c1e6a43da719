package org.sopan.indicators.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sopan.indicators.ReviewedProgrammes.FULL;
import static org.sopan.indicators.ReviewedProgrammes.push;
import static org.sopan.indicators.ReviewedProgrammes.reviewer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Pushes;
import org.sopan.indicators.ReviewedProgrammes;
import org.sopan.indicators.StateProviders;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

/// A survey's sample sizes, standard errors and intervals come with its figures.
@QuarkusTest
class SentPrecisionsTest {

    @BeforeEach
    void programmes() {
        ReviewedProgrammes.load();
    }

    @Test
    void theyAreHeldAgainstWhatWasReportedAsIfTheyHadComeByThemselves() {
        var csv = csv("""
                area,indicator,period,value,dataset,SampleSize,standarderror
                D491,T-REVIEWED-1,2015-06,60,survey,906,2.5
                D492,T-REVIEWED-1,2015-06,60,survey,,
                """);
        push(FULL, "2016-06", "70", "D491", "D492");

        assertThat(csv.statusCode()).as(csv.asString()).isEqualTo(201);
        var shown = validation("2016-06");
        assertThat(shown.getDouble("items.find { it.area == 'D491' }.standardError"))
                .isEqualTo(2.5);
        assertThat(shown.getDouble("items.find { it.area == 'D491' }.z")).isEqualTo(4);
        assertThat(shown.getString("items.find { it.area == 'D492' }.standardError"))
                .isNull();
    }

    @Test
    void jsonSaysThemInFieldsAndARepeatOfTheFigureMayMendThem() {
        json("2015-07", ", \"standardError\": 2.5").then().statusCode(201);
        var mended = json("2015-07", ", \"standardError\": 5");
        push(FULL, "2016-07", "70", "D491");

        assertThat(mended.jsonPath().getInt("counts.unchanged")).isEqualTo(1);
        assertThat(validation("2016-07").getDouble("items[0].standardError")).isEqualTo(5);
    }

    @Test
    void oneThatIsNoneOrIsOfNoSurveyRefusesItsRow() {
        var wrong = csv("""
                area,indicator,period,value,dataset,sampleSize,standardError
                D491,T-REVIEWED-1,2015-08,60,survey,9.5,
                D492,T-REVIEWED-1,2015-08,60,survey,,0
                D493,T-REVIEWED-1,2015-08,60,t-full,900,
                """);

        ProblemAssert.assertThat(wrong).is(ErrorCode.VALIDATION_FAILED);
        assertThat(wrong.jsonPath().getList("errors.code"))
                .containsExactly("precision-unfit", "precision-unfit", "precision-unfit");
        assertThat(wrong.jsonPath().getString("errors[2].detail")).contains("dataset survey");
    }

    @Test
    void anIntervalIsAStandardErrorInEveryRowDialectAndIsShownAsItWasGiven() {
        csv("""
                area,indicator,period,value,dataset,ciLower,CIUPPER,standardError
                D485,T-REVIEWED-1,2015-12,60,survey,55.1,64.9,
                D486,T-REVIEWED-1,2015-12,60,survey,55.1,64.9,2.5
                """).then().statusCode(201);
        sender().contentType("application/x-ndjson")
                .body(("{\"area\": \"D487\", \"indicator\": \"T-REVIEWED-1\", \"period\": \"2015-12\", \"value\": 60, "
                                + "\"dataset\": \"survey\", \"ciLower\": 50.2, \"ciUpper\": 69.8}\n")
                        .getBytes(UTF_8))
                .post("/v1/observations")
                .then()
                .statusCode(201);
        push(FULL, "2016-12", "70", "D485", "D486", "D487");

        var shown = validation("2016-12");

        assertThat(shown.getList("items.standardError")).containsExactly(2.500046f, 2.5f, 5.000092f);
        assertThat(shown.getList("items.ciLower")).containsExactly(55.1f, 55.1f, 50.2f);
        assertThat(shown.getList("items.ciUpper")).containsExactly(64.9f, 64.9f, 69.8f);
        assertThat(shown.getDouble("items[2].z")).isCloseTo(2, within(0.001));
    }

    @Test
    void anIntervalThatIsNoneOrContradictsIsRefusedByItsRule() {
        var wrong = csv("""
                area,indicator,period,value,status,dataset,ciLower,ciUpper,standardError
                D491,T-REVIEWED-1,2014-12,60,,survey,55,,
                D492,T-REVIEWED-1,2014-12,60,,survey,64.9,55.1,
                D493,T-REVIEWED-1,2014-12,70,,survey,55.1,64.9,
                D494,T-REVIEWED-1,2014-12,60,,survey,55.1,64.9,5.0
                D495,T-REVIEWED-1,2014-12,,suppressed,survey,55.1,64.9,
                D496,T-REVIEWED-1,2014-12,60,,survey,some,64.9,
                D497,T-REVIEWED-1,2014-12,60,,t-full,55.1,64.9,
                """);

        ProblemAssert.assertThat(wrong).is(ErrorCode.VALIDATION_FAILED);
        assertThat(wrong.jsonPath().getList("errors.code"))
                .containsExactly(
                        "interval-unfit",
                        "interval-unfit",
                        "interval-unfit",
                        "interval-unfit",
                        "interval-unfit",
                        "interval-unfit",
                        "precision-unfit");
        assertThat(wrong.jsonPath().getList("errors.detail").toString())
                .contains("no ciUpper", "are no interval", "outside its interval", "contradicts", "without a value");
    }

    @Test
    void aFigureThatIsGivenTwiceOrInHalvesHasNone() {
        OwnCodesTest.map(StateProviders.codeOf("S27"), """
                {"data": [{"element": "t-seen", "indicator": "T-REVIEWED-2", "part": "numerator"},
                          {"element": "t-all", "indicator": "T-REVIEWED-2", "part": "denominator"}]}
                """).then().statusCode(200);
        var twice = Pushes.csv(sender(), "?mode=partial", """
                area,indicator,period,value,dataset,standardError
                D495,T-REVIEWED-1,2015-11,60,survey,2
                D495,T-REVIEWED-1,2015-11,61,survey,3
                D496,T-REVIEWED-1,2015-11,60,survey,4
                """);
        var half = csv("area,indicator,period,value,dataset,sampleSize\nD495,t-seen,2015-11,30,survey,900\n");
        csv("area,indicator,period,value,dataset\nD495,T-REVIEWED-1,2015-11,60,survey\n")
                .then()
                .statusCode(201);
        push(FULL, "2016-11", "70", "D495", "D496");

        assertThat(twice.statusCode()).as(twice.asString()).isEqualTo(207);
        assertThat(half.jsonPath().getList("errors.code")).containsExactly("precision-unfit");
        assertThat(validation("2016-11").getList("items.standardError")).containsExactly(null, 4.0f);
    }

    @Test
    void whatIsTriedOrRefusedNotesNone() {
        var body = "area,indicator,period,value,dataset,standardError\nD494,T-REVIEWED-1,2015-09,60,survey,3\n";
        sender().contentType("text/csv")
                .body(body)
                .post("/v1/observations?dryRun=true")
                .then()
                .statusCode(200);
        csv(body + "D494,T-REVIEWED-1,2015-10,160,survey,3\n").then().statusCode(422);
        csv(body.replace(",standardError", "").replace(",3\n", "\n")).then().statusCode(201);
        push(FULL, "2016-09", "70", "D494");

        assertThat(validation("2016-09").getString("items[0].standardError")).isNull();
    }

    private static Response csv(String body) {
        return Pushes.csv(sender().header("Idempotency-Key", UUID.randomUUID().toString()), "", body);
    }

    private static Response json(String period, String fields) {
        return sender().contentType("application/json")
                .body(
                        "[{\"area\": \"D491\", \"indicator\": \"T-REVIEWED-1\", \"period\": \"%s\", \"value\": 60, \"dataset\": \"survey\"%s}]"
                                .formatted(period, fields))
                .post("/v1/observations");
    }

    private static RequestSpecification sender() {
        return Pushes.as(StateProviders.key("S27"));
    }

    private static JsonPath validation(String period) {
        var answer = reviewer("rev_in").get("/v1/programmes/T-FULL/validation?within=S27&period=" + period);
        answer.then().statusCode(200);
        return answer.jsonPath();
    }
}
