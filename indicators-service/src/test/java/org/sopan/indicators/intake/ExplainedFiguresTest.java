package org.sopan.indicators.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.indicators.Pushes;
import org.sopan.indicators.ReviewedProgrammes;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

/// A figure comes with what shows that it is right, and a change with its reason.
@QuarkusTest
class ExplainedFiguresTest {

    private static final String LINK = "https://data.example.in/anc/2020/D475.pdf?page=3#table";

    @BeforeEach
    void programmes() {
        ReviewedProgrammes.load();
    }

    @Test
    void everyRowDialectTakesThemAndEveryAnswerShowsThem() {
        csv("t-words", "D475,NFHS-ANC1,2020,80," + LINK + ",counted twice")
                .then()
                .statusCode(201);
        rows("application/json", "[%s]").then().statusCode(201);
        rows("application/x-ndjson", "%s\n").then().statusCode(201);

        var json = given().get("/v1/observations?dataset=t-words").jsonPath();
        var csv = given().get("/v1/observations?dataset=t-words&format=csv").asString();
        var ndjson =
                given().get("/v1/observations?dataset=t-words&format=ndjson").asString();

        assertThat(json.getList("items.evidence")).containsExactly(LINK, LINK);
        assertThat(json.getList("items.reason")).containsExactly("counted twice", "गलती");
        assertThat(csv.lines()).allMatch(line -> line.endsWith(",evidence,reason") || line.contains("," + LINK + ","));
        assertThat(ndjson.lines()).allMatch(line -> line.contains("\"evidence\":\"" + LINK + "\""));
    }

    @Test
    void eachRevisionKeepsItsOwnAndNewWordsMakeOne() {
        csv("t-words-2", "D475,NFHS-ANC1,2020,80," + LINK + ",").then().statusCode(201);
        csv("t-words-2", "D475,NFHS-ANC1,2020,81,,counted twice").then().statusCode(201);
        var repeated = csv("t-words-2", "D475,NFHS-ANC1,2020,81,,counted twice", "D476,NFHS-ANC1,2020,70,,");
        var silent = csv("t-words-2", "D475,NFHS-ANC1,2020,81,,");
        var shown = csv("t-words-2", "D475,NFHS-ANC1,2020,81," + LINK + ",counted twice");

        assertThat(repeated.jsonPath().getInt("counts.unchanged")).isEqualTo(1);
        assertThat(silent.jsonPath().getInt("counts.unchanged")).isEqualTo(1);
        assertThat(shown.jsonPath().getInt("counts.revised")).isEqualTo(1);
        var history = history("NFHS-ANC1:D475:2020:t-words-2");
        assertThat(history.getList("items.evidence")).containsExactly(LINK, null, LINK);
        assertThat(history.getList("items.reason")).containsExactly(null, "counted twice", "counted twice");
    }

    @Test
    void aWithdrawalRestoresTheEvidenceAndSaysItsOwnReason() {
        csv("t-words-3", "D475,NFHS-ANC1,2020,80," + LINK + ",first").then().statusCode(201);
        var wrong = csv("t-words-3", "D475,NFHS-ANC1,2020,18,https://data.example.in/wrong,second")
                .jsonPath()
                .getString("id");
        Pushes.direct()
                .contentType("application/json")
                .body("{\"reason\": \"digits were swapped\"}")
                .post("/v1/submissions/" + wrong + "/withdrawal")
                .then()
                .statusCode(201);

        var history = history("NFHS-ANC1:D475:2020:t-words-3");

        assertThat(history.getList("items.value")).containsExactly(80, 18, 80);
        assertThat(history.getString("items[2].evidence")).isEqualTo(LINK);
        assertThat(history.getString("items[2].reason")).isEqualTo("digits were swapped");
    }

    @Test
    void aStepOfTheReviewKeepsThem() {
        var push = Pushes.csv(
                        Pushes.direct(),
                        "",
                        "area,indicator,period,value,dataset,evidence,reason\nD475,T-REVIEWED-1,2017-08,41,t-short,"
                                + LINK + ",counted twice\n")
                .jsonPath()
                .getString("id");
        ReviewedProgrammes.post(
                        ReviewedProgrammes.reviewer("rev_words"),
                        push,
                        "\"programme\": \"T-SHORT\", \"level\": \"state\", \"verdict\": \"pass\"")
                .then()
                .statusCode(201);

        var history = history("T-REVIEWED-1:D475:2017-08:t-short");

        assertThat(history.getList("items.review")).containsExactly("submitted", "published");
        assertThat(history.getList("items.evidence")).containsExactly(LINK, LINK);
        assertThat(history.getList("items.reason")).containsExactly("counted twice", "counted twice");
    }

    @Test
    void thePartsOfARatioSayTheirReasonsTogetherAndOneLink() {
        OwnCodesTest.map("direct", """
                {"data": [{"element": "w-seen", "indicator": "T-REVIEWED-2", "part": "numerator"},
                          {"element": "w-all", "indicator": "T-REVIEWED-2", "part": "denominator"}]}
                """).then().statusCode(200);
        csv(
                        "t-words-4",
                        "D475,w-seen,2020-01,30," + LINK + ",late forms",
                        "D475,w-all,2020-01,40," + LINK + ",new census")
                .then()
                .statusCode(201);
        var two = csv(
                "t-words-4", "D476,w-seen,2020-01,30," + LINK + ",", "D476,w-all,2020-01,40,http://other.example.in,");

        var history = history("T-REVIEWED-2:D475:2020-01:t-words-4");
        assertThat(history.getString("items[0].evidence")).isEqualTo(LINK);
        assertThat(history.getString("items[0].reason")).isEqualTo("late forms; new census");
        assertThat(two.jsonPath().getList("errors.code")).containsExactly("evidence-unfit");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("evidence-unfit", "/reports/2020.pdf", ""),
                Arguments.of("evidence-unfit", "javascript:alert(1)", ""),
                Arguments.of("evidence-unfit", "ftp://data.example.in/2020.pdf", ""),
                Arguments.of("evidence-unfit", "https:2020.pdf", ""),
                Arguments.of("evidence-unfit", "https:///2020.pdf", ""),
                Arguments.of("evidence-unfit", "https://me:secret@data.example.in/", ""),
                Arguments.of("evidence-unfit", "https://data.example.in/a file", ""),
                Arguments.of("evidence-unfit", "https://data.example.in/" + "x".repeat(977), ""),
                Arguments.of("reason-unfit", "", "x".repeat(501)),
                Arguments.of("reason-unfit", "", "bell \u0007"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsNoLinkOrNoReasonRefusesItsRow(String code, String evidence, String reason) {
        var refused = csv("t-words-5", "D475,NFHS-ANC1,2020,80," + evidence + "," + reason);

        ProblemAssert.assertThat(refused).is(ErrorCode.VALIDATION_FAILED);
        assertThat(refused.jsonPath().getList("errors.code")).containsExactly(code);
        assertThat(refused.asString()).doesNotContain("x".repeat(200));
    }

    @Test
    void aLinkAndAReasonAreAsLongAsTheyMayBe() {
        csv("t-words-6", "D475,NFHS-ANC1,2020,80,https://data.example.in/" + "x".repeat(976) + "," + "य".repeat(500))
                .then()
                .statusCode(201);
    }

    private static Response csv(String dataset, String... rows) {
        var lines = List.of(rows).stream()
                .map(row -> {
                    var cells = row.split(",", 5);
                    return String.join(",", cells[0], cells[1], cells[2], cells[3], dataset, cells[4]);
                })
                .toList();
        return Pushes.csv(
                Pushes.direct(),
                "",
                "area,indicator,period,value,dataset,evidence,reason\n" + String.join("\n", lines) + "\n");
    }

    private static Response rows(String type, String around) {
        var row = "{\"area\": \"D476\", \"indicator\": \"NFHS-ANC1\", \"period\": \"2020\", \"value\": 80, "
                + "\"dataset\": \"t-words\", \"evidence\": \"" + LINK + "\", \"reason\": \"गलती\"}";
        return Pushes.direct()
                .contentType(type)
                .body(around.formatted(row).getBytes(StandardCharsets.UTF_8))
                .post("/v1/observations");
    }

    private static JsonPath history(String figure) {
        var answer = Pushes.direct().get("/v1/observations/" + figure + "/revisions");
        answer.then().statusCode(200);
        return answer.jsonPath();
    }
}
