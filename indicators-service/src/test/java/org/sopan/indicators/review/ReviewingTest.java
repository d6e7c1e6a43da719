package org.sopan.indicators.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.indicators.ReviewedProgrammes.FULL;
import static org.sopan.indicators.ReviewedProgrammes.INDICATOR;
import static org.sopan.indicators.ReviewedProgrammes.SHORT;
import static org.sopan.indicators.ReviewedProgrammes.UNREVIEWED;
import static org.sopan.indicators.ReviewedProgrammes.datasetOf;
import static org.sopan.indicators.ReviewedProgrammes.post;
import static org.sopan.indicators.ReviewedProgrammes.push;
import static org.sopan.indicators.ReviewedProgrammes.review;
import static org.sopan.indicators.ReviewedProgrammes.reviewer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Pushes;
import org.sopan.indicators.ReviewedProgrammes;
import org.sopan.indicators.StateProviders;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;
import org.sopan.testkit.TestToken;

@QuarkusTest
class ReviewingTest {

    @BeforeEach
    void programmes() {
        ReviewedProgrammes.load();
    }

    @Test
    void figuresPassLevelByLevelAndEverybodySeesThemOnceTheyArePublished() {
        var submission = push(FULL, "2019-01", "41.5", "D475", "D476");
        var stranger = given().auth().oauth2(StateProviders.key("S09").sign());

        assertThat(parts(checker(), submission)).containsExactly("D475 submitted checker", "D476 submitted checker");
        assertThat(review(checker(), submission, "checker", "pass").jsonPath().getInt("figures"))
                .isEqualTo(2);
        review(reviewer("rev_district", "D475", "D476"), submission, "district", "pass")
                .then()
                .statusCode(201);
        assertThat(parts(checker(), submission)).containsExactly("D475 checked state", "D476 checked state");
        review(reviewer("rev_s27", "S27"), submission, "state", "pass").then().statusCode(201);
        assertThat(told(stranger, "2019-01")).isEmpty();
        var last = review(reviewer("rev_in"), submission, "national", "pass");

        assertThat(last.statusCode()).isEqualTo(201);
        assertThat(last.jsonPath().getString("parts[0].step")).isEqualTo("published");
        assertThat(last.jsonPath().getString("parts[0].awaiting")).isNull();
        assertThat(told(stranger, "2019-01")).containsExactly("D475 41.5 published 4", "D476 41.5 published 4");
        assertThat(history("D475", "2019-01")).containsExactly("submitted", "checked", "approved", "published");
        reviewer("rev_in").get(last.header("Location")).then().statusCode(200);
        var shown = given().auth()
                .oauth2(StateProviders.key("S27").sign())
                .get("/v1/submissions/" + submission + "/reviews")
                .jsonPath();
        assertThat(shown.getList("reviews.level")).containsExactly("checker", "district", "state", "national");
    }

    @Test
    void whoeverSentFiguresDoesNotCheckThemAndNobodySpeaksForTwoLevels() {
        var submission = push(FULL, "2019-02", "42", "D475");
        var maker = given().auth()
                .oauth2(StateProviders.key("S27")
                        .scopes(Scope.OBSERVATIONS_WRITE, Scope.OBSERVATIONS_REVIEW)
                        .sign());

        ProblemAssert.assertThat(review(maker, submission, "checker", "pass"))
                .is(ErrorCode.FORBIDDEN)
                .says("key_t-s27", "another person");
        review(checker(), submission, "checker", "pass").then().statusCode(201);
        ProblemAssert.assertThat(review(checker(), submission, "district", "pass"))
                .is(ErrorCode.FORBIDDEN)
                .says("checker", "district");
        assertThat(parts(checker(), submission)).containsExactly("D475 checked district");
    }

    @Test
    void aPersonBehindASharedKeyIsWhoCounts() {
        var sender = StateProviders.key("S27").acting("asha").scopes(Scope.OBSERVATIONS_WRITE, Scope.ACT_AS);
        var submission = push(Pushes.with(sender.sign()), FULL, "2019-03", "1", "D475");
        var other = StateProviders.key("S27").acting("ravi").scopes(Scope.OBSERVATIONS_REVIEW, Scope.ACT_AS);
        var same = StateProviders.key("S27").acting("asha").scopes(Scope.OBSERVATIONS_REVIEW, Scope.ACT_AS);

        ProblemAssert.assertThat(review(given().auth().oauth2(same.sign()), submission, "checker", "pass"))
                .is(ErrorCode.FORBIDDEN)
                .says("asha");
        review(given().auth().oauth2(other.sign()), submission, "checker", "pass")
                .then()
                .statusCode(201);
    }

    @Test
    void itMustBeTheLevelsTurn() {
        var submission = push(FULL, "2019-04", "42", "D475");

        ProblemAssert.assertThat(review(reviewer("rev_s27", "S27"), submission, "state", "pass"))
                .is(ErrorCode.CONFLICT)
                .says("submitted", "state", "allowed is pass or send-back by level checker");
        review(checker(), submission, "checker", "send-back").then().statusCode(201);
        ProblemAssert.assertThat(review(reviewer("other", "S27"), submission, "checker", "pass"))
                .is(ErrorCode.CONFLICT)
                .says("sent-back", "a new push or a withdrawal by the sender");
    }

    @Test
    void whatIsSentBackGoesDownOneLevelWithACommentAFindingAndANewPushBeginsAnew() {
        var submission = push(FULL, "2019-05", "42", "D475");
        review(checker(), submission, "checker", "pass");

        ProblemAssert.assertThat(post(
                        reviewer("rev_d475", "D475"),
                        submission,
                        "\"programme\": \"T-FULL\", \"level\": \"district\", \"verdict\": \"send-back\""))
                .is(ErrorCode.VALIDATION_FAILED)
                .says("comment");
        var back = review(reviewer("rev_d475", "D475"), submission, "district", "send-back");
        assertThat(back.jsonPath().getString("parts[0].awaiting")).isEqualTo("checker");
        assertThat(parts(checker(), submission)).containsExactly("D475 sent-back checker");
        review(checker(), submission, "checker", "send-back");
        assertThat(parts(checker(), submission)).containsExactly("D475 sent-back maker");

        var finding = given().auth()
                .oauth2(StateProviders.key("S27").sign())
                .get("/v1/findings?code=sent-back&submission=" + submission)
                .jsonPath();
        assertThat(finding.getString("items[0].evidence")).contains("district", "look again");
        var again = push(FULL, "2019-05", "43", "D475");
        assertThat(parts(checker(), again)).containsExactly("D475 submitted checker");
        assertThat(history("D475", "2019-05")).containsExactly("submitted", "checked", "sent-back", "submitted");
    }

    @Test
    void aDistrictReviewsItsOwnPartAndNoOther() {
        var submission = push(FULL, "2019-06", "42", "D475", "D476");
        var own = "\"programme\": \"T-FULL\", \"area\": \"D475\", \"level\": \"checker\", \"verdict\": \"pass\"";
        var district = reviewer("rev_d475", "D475");

        ProblemAssert.assertThat(review(district, submission, "checker", "pass"))
                .is(ErrorCode.AREA_NOT_ALLOWED)
                .says("D476", "D475");
        ProblemAssert.assertThat(post(district, submission, own.replace("D475", "D476")))
                .is(ErrorCode.AREA_NOT_ALLOWED);
        post(reviewer("rev_d475", "D475"), submission, own).then().statusCode(201);
        assertThat(parts(checker(), submission)).containsExactly("D475 checked district", "D476 submitted checker");
        assertThat(parts(district, submission)).containsExactly("D475 checked district");
        ProblemAssert.assertThat(review(reviewer("rev_d146", "D146"), submission, "checker", "pass"))
                .is(ErrorCode.NOT_FOUND);
        ProblemAssert.assertThat(review(reviewer("rev_s09", "S09"), submission, "checker", "pass"))
                .is(ErrorCode.NOT_FOUND);
    }

    @Test
    void aLevelNeedsAKeyThatReachesAllItSpeaksFor() {
        var submission = push(FULL, "2019-07", "42", "D475");
        review(checker(), submission, "checker", "pass");
        review(reviewer("rev_d475", "D475"), submission, "district", "pass");

        ProblemAssert.assertThat(review(reviewer("too_small", "D475"), submission, "state", "pass"))
                .is(ErrorCode.AREA_NOT_ALLOWED)
                .says("S27", "D475");
        review(reviewer("rev_s27", "S27"), submission, "state", "pass").then().statusCode(201);
        ProblemAssert.assertThat(review(reviewer("rev_s27_2", "S27"), submission, "national", "pass"))
                .is(ErrorCode.AREA_NOT_ALLOWED)
                .says("IN", "S27");
    }

    @Test
    void theLevelsOfAProgrammeAreItsOwn() {
        var shortOne = push(SHORT, "2019-01", "42", "D475");
        var unreviewed = push(UNREVIEWED, "2019-01", "42", "D475");
        var pass = "\"programme\": \"%s\", \"level\": \"state\", \"verdict\": \"pass\"";

        var published = post(reviewer("rev_s27", "S27"), shortOne, pass.formatted(SHORT));

        assertThat(published.jsonPath().getString("parts[0].step")).isEqualTo("published");
        ProblemAssert.assertThat(post(reviewer("rev_s27", "S27"), shortOne, pass.formatted(FULL)))
                .is(ErrorCode.CONFLICT)
                .says(FULL);
        ProblemAssert.assertThat(reviewer("rev_s27", "S27").get("/v1/submissions/" + unreviewed + "/reviews"))
                .is(ErrorCode.NOT_FOUND);
    }

    @Test
    void aRepeatedRequestTakesEffectOnceAndAnOldVersionIsRefused() {
        var submission = push(FULL, "2019-08", "42", "D475");
        var tag = checker().get("/v1/submissions/" + submission + "/reviews").header("ETag");

        var first = review(checker().header("Idempotency-Key", "r-" + submission), submission, "checker", "pass");
        var repeat = review(checker().header("Idempotency-Key", "r-" + submission), submission, "checker", "pass");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(repeat.asString()).isEqualTo(first.asString());
        ProblemAssert.assertThat(
                        review(reviewer("rev_d475", "D475").header("If-Match", tag), submission, "district", "pass"))
                .is(ErrorCode.PRECONDITION_FAILED);
        checker()
                .header(
                        "If-None-Match",
                        checker()
                                .get("/v1/submissions/" + submission + "/reviews")
                                .header("ETag"))
                .get("/v1/submissions/" + submission + "/reviews")
                .then()
                .statusCode(304);
    }

    @Test
    void whatWasTakenBackOrRevisedSinceTakesNoStep() {
        var first = push(FULL, "2019-09", "42", "D475", "D476");
        push(FULL, "2019-09", "43", "D476");

        assertThat(review(checker(), first, "checker", "pass").jsonPath().getInt("figures"))
                .isEqualTo(1);
        Pushes.as(StateProviders.key("S27"))
                .contentType("application/json")
                .body("{\"reason\": \"wrong month\"}")
                .post("/v1/submissions/" + first + "/withdrawal")
                .then()
                .statusCode(201);
        ProblemAssert.assertThat(review(reviewer("rev_d", "D475", "D476"), first, "district", "pass"))
                .is(ErrorCode.CONFLICT)
                .says("taken back");
        assertThat(history("D476", "2019-09")).containsExactly("submitted", "submitted");
    }

    @Test
    void reviewingNeedsItsScope() {
        var submission = push(FULL, "2018-12", "42", "D475");
        var writer = Pushes.as(TestToken.of("key_writer").areas("S27"));

        ProblemAssert.assertThat(review(writer, submission, "checker", "pass"))
                .is(ErrorCode.FORBIDDEN)
                .says("observations:review");
        ProblemAssert.assertThat(review(given(), submission, "checker", "pass")).is(ErrorCode.UNAUTHENTICATED);
    }

    private static RequestSpecification checker() {
        return reviewer("checker_s27", "S27");
    }

    private static List<String> parts(RequestSpecification who, String submission) {
        return who.get("/v1/submissions/" + submission + "/reviews")
                .jsonPath()
                .getList("parts.collect { it.area + ' ' + it.step + ' ' + it.awaiting }");
    }

    private static List<String> told(RequestSpecification who, String period) {
        return who.get("/v1/observations?dataset=" + datasetOf(FULL) + "&period=" + period)
                .jsonPath()
                .getList("items.collect { it.area + ' ' + it.value + ' ' + it.review + ' ' + it.revision }");
    }

    private static List<String> history(String area, String period) {
        return reviewer("rev_in")
                .get("/v1/observations/" + INDICATOR + ":" + area + ":" + period + ":" + datasetOf(FULL) + "/revisions")
                .jsonPath()
                .getList("items.review");
    }
}
