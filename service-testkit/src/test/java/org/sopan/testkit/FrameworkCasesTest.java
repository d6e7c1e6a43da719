package org.sopan.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopan.kit.problem.ErrorCode;

/// Every case in which the framework would answer in its own words, or with none.
@QuarkusTest
class FrameworkCasesTest {

    @ParameterizedTest
    @CsvSource({"/", "/nothing", "/q/nothing", "/v1", "/v1/notes/1/nothing", "/v1/notes/1/marks/2"})
    void anAddressThatMatchesNothingIsNotFound(String path) {
        ProblemAssert.assertThat(given().get(path)).is(ErrorCode.NOT_FOUND).says("GET " + path);
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH, /v1/notes/1, 'GET, HEAD, OPTIONS, PUT'",
        "GET, /v1/notes, 'OPTIONS, POST'",
        "GET, /v1/notes/, 'OPTIONS, POST'",
        "PUT, /v1/notes/7/marks, 'DELETE, OPTIONS, POST'",
        "DELETE, /v1/notes/defect, 'GET, HEAD, OPTIONS, PUT'",
    })
    void aMethodThatIsNotTakenNamesThoseThatAre(String method, String path, String allowed) {
        ProblemAssert.assertThat(given().request(method, path))
                .is(ErrorCode.METHOD_NOT_ALLOWED)
                .says(method, path, allowed)
                .hasHeader("Allow", allowed);
    }

    @Test
    void aBodyOfAnotherMediaTypeIsRefusedWithWhatIsTaken() {
        ProblemAssert.assertThat(given().contentType("text/csv").body("a,b").post("/v1/notes"))
                .is(ErrorCode.UNSUPPORTED_MEDIA_TYPE)
                .says("text/csv", "application/json");
    }

    @Test
    void anAcceptThatNothingFitsIsRefusedWithWhatIsOffered() {
        ProblemAssert.assertThat(given().accept("image/png").get("/v1/notes/1"))
                .is(ErrorCode.NOT_ACCEPTABLE)
                .says("image/png", "application/json");
    }

    @Test
    void brokenJsonIsRefusedWithLineAndColumn() {
        var response = post("{\"name\": \"a\",\n  \"size\": 1 \"lines\"");

        ProblemAssert.assertThat(response)
                .is(ErrorCode.MALFORMED_BODY)
                .says("line 2, column")
                .hasError("", "malformed-json");
        assertThat(response.jsonPath().getInt("errors[0].line")).isEqualTo(2);
        assertThat(response.asString()).doesNotContain("Source").doesNotContain("jackson");
    }

    @Test
    void textAfterTheJsonIsRefused() {
        ProblemAssert.assertThat(post("{\"name\":\"a\",\"size\":1} {}"))
                .is(ErrorCode.UNFIT_BODY)
                .says("something follows");
    }

    @Test
    void theSameFieldTwiceIsRefused() {
        ProblemAssert.assertThat(post("{\"name\":\"a\",\"name\":\"b\",\"size\":1}"))
                .is(ErrorCode.MALFORMED_BODY)
                .says("name");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    []                                                       | ''             | an object
                    {"name":"a","size":"big"}                                | /size          | a whole number
                    {"name":"a","size":"7"}                                  | /size          | a whole number
                    {"name":"a","size":1.5}                                  | /size          | a whole number
                    {"name":"a"}                                             | /size          | missing
                    {"name":["a"],"size":1}                                  | /name          | text
                    {"name":"a","size":1,"lines":{}}                         | /lines         | an array
                    {"name":"a","size":1,"lines":[{"indent":1,"colour":"PINK"}]} | /lines/0/colour | one of RED, GREEN
                    """)
    void jsonOfTheWrongShapeIsRefusedWithWhereAndWhat(String body, String pointer, String expected) {
        var response = post(body);

        ProblemAssert.assertThat(response)
                .is(ErrorCode.UNFIT_BODY)
                .says(expected)
                .hasError(pointer, "wrong-type");
        assertThat(response.asString()).doesNotContain("org.sopan").doesNotContain("java.");
    }

    @Test
    void anUnknownFieldIsRefusedWithWhatWasProbablyMeant() {
        var response = post("{\"name\":\"a\",\"size\":1,\"siez\":1}");

        ProblemAssert.assertThat(response)
                .is(ErrorCode.UNFIT_BODY)
                .says("siez", "lines, name, size")
                .hasError("/siez", "unknown-field");
        assertThat(response.jsonPath().getString("errors[0].suggestion")).isEqualTo("size");
    }

    @ParameterizedTest
    @CsvSource({"''", "'null'", "'  '"})
    void anEmptyBodyIsRefused(String body) {
        var response = post(body);

        assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
        assertThat(response.jsonPath().getString("code")).isIn("body-missing", "unfit-body");
    }

    @Test
    void noBodyAtAllIsRefusedAlsoWhereTheResourceForgotToAsk() {
        ProblemAssert.assertThat(given().contentType("application/json").put("/v1/notes/1"))
                .is(ErrorCode.BODY_MISSING);
        ProblemAssert.assertThat(given().contentType("application/json").post("/v1/notes"))
                .is(ErrorCode.BODY_MISSING);
    }

    @Test
    void contentThatBreaksItsBoundsIsRefusedWithEveryPlace() {
        ProblemAssert.assertThat(post("{\"name\":\" \",\"size\":1001,\"lines\":[{\"indent\":-1}]}"))
                .is(ErrorCode.VALIDATION_FAILED)
                .says("/lines/0/indent", "-1", "2 more")
                .hasError("/name", "not-blank")
                .hasError("/size", "max")
                .hasError("/lines/0/indent", "min");
    }

    @Test
    void aQueryParameterOutOfBoundsIsABadRequest() {
        ProblemAssert.assertThat(given().get("/v1/notes/1?depth=6"))
                .is(ErrorCode.INVALID_PARAMETER)
                .says("depth", "6", "5")
                .hasError("depth", "max");
    }

    @ParameterizedTest
    @CsvSource({"/v1/notes/1?depth=deep, depth, deep", "/v1/notes/about/S27?within=X9, within, X9"})
    void aQueryParameterThatCannotBeReadIsABadRequest(String path, String parameter, String got) {
        ProblemAssert.assertThat(given().get(path))
                .is(ErrorCode.INVALID_PARAMETER)
                .says(parameter, got)
                .hasError(parameter, "unreadable-parameter");
    }

    @Test
    void aPathParameterThatCannotBeReadIsABadRequestToo() {
        ProblemAssert.assertThat(given().get("/v1/notes/about/Dahod"))
                .is(ErrorCode.INVALID_PARAMETER)
                .says("Dahod", "such as S27, D445, B4358");
        assertThat(given().get("/v1/notes/about/d3").asString()).isEqualTo("D003");
    }

    @Test
    void aRuleBrokenAtCommitIsAConflictWithItsName() {
        assertThat(post("{\"name\":\"twice\",\"size\":1}").statusCode()).isEqualTo(201);

        var second = post("{\"name\":\"twice\",\"size\":2}");

        ProblemAssert.assertThat(second).is(ErrorCode.CONFLICT).hasError("", "note-name-is-free");
        assertThat(second.asString()).doesNotContain("insert").doesNotContain("twice");
    }

    @Test
    void aRuleBrokenAtOnceIsWrongContent() {
        ProblemAssert.assertThat(post("{\"name\":\"small\",\"size\":0}"))
                .is(ErrorCode.VALIDATION_FAILED)
                .hasError("", "note-size-is-positive");
    }

    @Test
    void aCharacterThatCannotBeStoredIsWrongContent() {
        ProblemAssert.assertThat(post("{\"name\":\"a\\u0000b\",\"size\":1}"))
                .is(ErrorCode.VALIDATION_FAILED)
                .says("U+0000");
    }

    @Test
    void aDefectLeaksNothing() {
        var response = given().get("/v1/notes/defect");

        ProblemAssert.assertThat(response).is(ErrorCode.INTERNAL_ERROR);
        assertThat(response.asString())
                .doesNotContain("hunter2")
                .doesNotContain("Exception")
                .doesNotContain("stack");
    }

    @Test
    void aBodyAboveItsLimitIsRefusedWithAndWithoutALength() {
        var body = "x".repeat(101);

        ProblemAssert.assertThat(csv().body(body).post("/v1/notes/1/marks"))
                .is(ErrorCode.PAYLOAD_TOO_LARGE)
                .says("100");
        assertThat(csv().body("x".repeat(100)).post("/v1/notes/1/marks").asString())
                .isEqualTo("100");
        ProblemAssert.assertThat(post("{" + " ".repeat(2_000_000) + "\"name\":\"a\",\"size\":1}"))
                .is(ErrorCode.PAYLOAD_TOO_LARGE)
                .says("1048576");
    }

    @Test
    void aParameterThatNobodyReadsIsNotPassedOver() {
        ProblemAssert.assertThat(given().get("/v1/notes/1?dept=2&size=3"))
                .is(ErrorCode.INVALID_PARAMETER)
                .says("\"dept\" is not known here; allowed are depth", "\"size\" is not known here")
                .hasError("dept", "unknown-parameter");
        ProblemAssert.assertThat(given().get("/v1/notes/defect?depth=2"))
                .is(ErrorCode.INVALID_PARAMETER)
                .says("there are none");
    }

    @Test
    void whatTheParserLimitsIsNamedWithItsLimit() {
        ProblemAssert.assertThat(post("{\"name\":\"" + "x".repeat(1_020_000) + "\",\"size\":1}"))
                .is(ErrorCode.UNFIT_BODY)
                .says("/name", "maximum allowed (1000000)");
        ProblemAssert.assertThat(post("{\"name\":\"a\",\"size\":" + "1".repeat(101) + "}"))
                .is(ErrorCode.MALFORMED_BODY)
                .says("maximum allowed (100)");
        ProblemAssert.assertThat(post("{\"" + "n".repeat(60_000) + "\":1}"))
                .is(ErrorCode.MALFORMED_BODY)
                .says("maximum allowed (500)");
    }

    @Test
    void decimalsAreWrittenPlainAndExact() {
        assertThat(given().get("/v1/notes/numbers").asString()).isEqualTo("[1000,0.10]");
    }

    private static RequestSpecification csv() {
        return given().contentType("text/csv");
    }

    private static Response post(String body) {
        return given().contentType("application/json").body(body).post("/v1/notes");
    }
}
