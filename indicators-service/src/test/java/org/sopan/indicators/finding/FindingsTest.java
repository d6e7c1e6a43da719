package org.sopan.indicators.finding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Pushes;
import org.sopan.indicators.StateProviders;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;
import org.sopan.testkit.TestToken;

@QuarkusTest
class FindingsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void catalogue() {
        StateProviders.load();
    }

    @Test
    void twoExchangedDistrictsRaiseAFindingAndTheOthersDoNot() {
        push(SurveyRound.file("t-exchanged", "2015"));
        var right = push(SurveyRound.file("t-exchanged", "2020"));
        assertThat(findings(right, "suspected-swap").getList("items")).isEmpty();
        push(SurveyRound.file("t-exchanged-2", "2015"));
        var exchanged = push(SurveyRound.file("t-exchanged-2", "2020")
                .replace("D381,", "D-,")
                .replace("D383,", "D381,")
                .replace("D-,", "D383,"));

        var found = findings(exchanged, "suspected-swap");

        assertThat(found.getList("items.area")).containsExactly("D381");
        assertThat(found.getString("items[0].evidence")).contains("D383");
        assertThat(found.getString("items[0].severity")).isEqualTo("serious");
        assertThat(found.getString("items[0].period")).isEqualTo("2020");
    }

    @Test
    void aFindingIsAnsweredOnceByWhomItConcerns() {
        push(Pushes.rows("t-answer", "D475,NFHS-ANC1,2015,80", "D476,NFHS-ANC1,2015,80"));
        var submission = push(Pushes.rows("t-answer", "D475,NFHS-ANC1,2020,0.8", "D476,NFHS-ANC1,2020,81"));
        var id = findings(submission, "unit-slip").getString("items[0].id");

        ProblemAssert.assertThat(answer(s(StateProviders.key("S09")), id)).is(ErrorCode.NOT_FOUND);
        answer(s(StateProviders.key("S27")), id).then().statusCode(201);
        ProblemAssert.assertThat(answer(s(StateProviders.key("S27")), id)).is(ErrorCode.CONFLICT);

        var shown = s(StateProviders.key("S27")).get("/v1/findings/" + id).jsonPath();
        assertThat(shown.getString("answer.kind")).isEqualTo("confirmation");
        assertThat(shown.getString("answer.by")).isEqualTo("key_t-s27");
        assertThat(s(StateProviders.key("S27"))
                        .get("/v1/findings?open=true&submission=" + submission)
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void whatComesAfterTheCalendarClosedIsAcceptedAndFound() {
        var answer = Pushes.csv(
                Pushes.direct(), "", "area,indicator,period,value,dataset\nD445,ADP-HN-02,2026-01,50,self-reported\n");
        answer.then().statusCode(201);

        var found = findings(answer.jsonPath().getString("id"), "late");

        assertThat(found.getString("items[0].evidence")).contains("ADP", "2026-01", "next freeze");
    }

    @Test
    void everyCheckIsListedWithWhatItFinds() {
        var listed = given().get("/v1/checks").jsonPath();

        assertThat(listed.getList("code"))
                .containsExactlyElementsOf(
                        Arrays.stream(Check.values()).map(Check::code).toList());
        ProblemAssert.assertThat(given().get("/v1/findings")).is(ErrorCode.UNAUTHENTICATED);
    }

    private static Response answer(RequestSpecification who, String finding) {
        return who.contentType("application/json")
                .body("{\"kind\": \"confirmation\", \"text\": \"it is so\"}")
                .post("/v1/findings/" + finding + "/answer");
    }

    private static RequestSpecification s(TestToken token) {
        return given().auth().oauth2(token.scopes(Scope.OBSERVATIONS_WRITE).sign());
    }

    private static String push(String csv) {
        return Pushes.accepted(Pushes.direct(), csv);
    }

    /// What was found, once the submission was looked at: a later one has been looked at too, in order.
    private static JsonPath findings(String submission, String code) {
        var marker = push(Pushes.rows(
                "t-mark-" + submission.substring(submission.length() - 12),
                "D475,NFHS-ANC1,2015,80",
                "D476,NFHS-ANC1,2015,70",
                "D475,NFHS-ANC1,2020,0.8",
                "D476,NFHS-ANC1,2020,70"));
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (!listed(marker, "unit-slip").getList("items").isEmpty()) {
                return listed(submission, code);
            }
        }
        throw new AssertionError("submission " + submission + " was not looked at");
    }

    private static JsonPath listed(String submission, String code) {
        return given().auth()
                .oauth2(TestToken.of("key_nation").sign())
                .get("/v1/findings?submission=" + submission + "&code=" + code)
                .jsonPath();
    }
}
