package org.sopan.indicators.withdrawal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Pushes;
import org.sopan.indicators.StateProviders;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;
import org.sopan.testkit.TestToken;

@QuarkusTest
class WithdrawingTest {

    @BeforeEach
    void catalogue() {
        StateProviders.load();
    }

    @Test
    void figuresFallBackToWhatStoodBeforeAndNewOnesAreWithdrawn() {
        push("t-back", "D475,NFHS-ANC1,2020,80");
        var second = push("t-back", "D475,NFHS-ANC1,2020,84.6", "D476,NFHS-ANC1,2020,70");

        var answer = withdraw(s27(), second, "the file was that of the quarter before");

        answer.then().statusCode(201);
        assertThat(answer.jsonPath().getInt("figures")).isEqualTo(2);
        assertThat(answer.jsonPath().getInt("restored")).isEqualTo(1);
        assertThat(answer.header("Location"))
                .endsWith("/v1/submissions/" + answer.jsonPath().getString("id"));
        assertThat(told("t-back")).containsExactly("80 normal 3", "null withdrawn 2");
        assertThat(history("NFHS-ANC1:D475:2020:t-back")).containsExactly("80", "84.6", "80");
    }

    @Test
    void whatWasRevisedSinceStays() {
        var first = push("t-since", "D475,NFHS-ANC1,2020,1", "D476,NFHS-ANC1,2020,1");
        push("t-since", "D475,NFHS-ANC1,2020,2");

        withdraw(s27(), first, "wrong year").then().statusCode(201);

        assertThat(told("t-since")).containsExactly("2 normal 2", "null withdrawn 2");
    }

    @Test
    void aValueThatWasTakenBackIsNotFallenBackTo() {
        push("t-chain", "D475,NFHS-ANC1,2020,1");
        var second = push("t-chain", "D475,NFHS-ANC1,2020,2");
        var third = push("t-chain", "D475,NFHS-ANC1,2020,3");

        withdraw(s27(), second, "wrong").then().statusCode(201);
        withdraw(s27(), third, "wrong too").then().statusCode(201);

        assertThat(told("t-chain")).containsExactly("1 normal 4");
    }

    @Test
    void aSubmissionIsTakenBackOnce() {
        var submission = push("t-once", "D475,NFHS-ANC1,2020,1");
        var by = withdraw(s27(), submission, "wrong").jsonPath().getString("id");

        ProblemAssert.assertThat(withdraw(s27(), submission, "again"))
                .is(ErrorCode.CONFLICT)
                .says(submission, by);
        ProblemAssert.assertThat(withdraw(s27(), by, "undo the undoing"))
                .is(ErrorCode.CONFLICT)
                .says("is a withdrawal");
        var shown = s27().get("/v1/submissions/" + submission + "/withdrawal");
        assertThat(shown.jsonPath().getString("reason")).isEqualTo("wrong");
        s27().get("/v1/submissions/" + by).then().statusCode(200);
    }

    @Test
    void aRepeatedRequestTakesEffectOnce() {
        var submission = push("t-taken-back", "D475,NFHS-ANC1,2020,1");

        var first = withdraw(s27().header("Idempotency-Key", "w-" + submission), submission, "wrong");
        var again = withdraw(s27().header("Idempotency-Key", "w-" + submission), submission, "wrong");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(told("t-taken-back")).containsExactly("null withdrawn 2");
    }

    @Test
    void anotherProvidersSubmissionIsNotThere() {
        var submission = push("t-other", "D475,NFHS-ANC1,2020,1");
        var stranger = Pushes.as(TestToken.of("key_stranger").provider("nfhs"));

        ProblemAssert.assertThat(withdraw(stranger, submission, "not mine")).is(ErrorCode.NOT_FOUND);
        ProblemAssert.assertThat(stranger.get("/v1/submissions/" + submission + "/withdrawal"))
                .is(ErrorCode.NOT_FOUND);
        assertThat(told("t-other")).containsExactly("1 normal 1");
    }

    @Test
    void aKeyNarrowedToADistrictTakesNothingOfAnotherBack() {
        var submission = push("t-narrow", "D475,NFHS-ANC1,2020,1", "D476,NFHS-ANC1,2020,1");
        var narrow = Pushes.as(TestToken.of("key_d475").provider("t-s27").areas("D475"));

        ProblemAssert.assertThat(withdraw(narrow, submission, "mine in part"))
                .is(ErrorCode.AREA_NOT_ALLOWED)
                .says("D476", "D475");
        assertThat(told("t-narrow")).containsExactly("1 normal 1", "1 normal 1");
    }

    @Test
    void aReasonAndTheScopeAreNeeded() {
        var submission = push("t-reason", "D475,NFHS-ANC1,2020,1");
        var reader = given().auth()
                .oauth2(TestToken.of("key_reader")
                        .provider("t-s27")
                        .scopes(Scope.OBSERVATIONS_REVIEW)
                        .sign());

        ProblemAssert.assertThat(withdraw(s27(), submission, " ")).is(ErrorCode.VALIDATION_FAILED);
        ProblemAssert.assertThat(withdraw(reader, submission, "wrong"))
                .is(ErrorCode.FORBIDDEN)
                .says("observations:write");
    }

    private static RequestSpecification s27() {
        return Pushes.as(StateProviders.key("S27"));
    }

    private static String push(String dataset, String... rows) {
        return Pushes.accepted(s27(), Pushes.rows(dataset, rows));
    }

    private static Response withdraw(RequestSpecification who, String submission, String reason) {
        return who.contentType("application/json")
                .body("{\"reason\": \"" + reason + "\"}")
                .post("/v1/submissions/" + submission + "/withdrawal");
    }

    private static List<String> told(String dataset) {
        var page = given().get("/v1/observations?dataset=" + dataset).jsonPath();
        return page.getList("items.findAll { true }.collect { it.value + ' ' + it.status + ' ' + it.revision }");
    }

    private static List<String> history(String figure) {
        return given().get("/v1/observations/" + figure + "/revisions")
                .jsonPath()
                .getList("items.collect { '' + it.value }");
    }
}
