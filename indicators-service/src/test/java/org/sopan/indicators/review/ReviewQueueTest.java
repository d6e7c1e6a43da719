package org.sopan.indicators.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.indicators.ReviewedProgrammes.FULL;
import static org.sopan.indicators.ReviewedProgrammes.push;
import static org.sopan.indicators.ReviewedProgrammes.review;
import static org.sopan.indicators.ReviewedProgrammes.reviewer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.ReviewedProgrammes;
import org.sopan.indicators.StateProviders;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

/// Several reviewers, and what waits for them.
@QuarkusTest
class ReviewQueueTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void programmes() {
        ReviewedProgrammes.load();
    }

    @Test
    void aReviewersQueueHoldsWhatAwaitsItsLevelInItsAreas() {
        var mine = push(FULL, "2019-10", "42", "D475", "D476");
        var other = push(FULL, "2019-11", "42", "D476");
        review(checker(), mine, "checker", "pass");
        review(checker(), other, "checker", "pass");
        var queue = "/v1/submissions?programme=T-FULL&awaiting=district&limit=1000&within=";

        var district = reviewer("rev_d475", "D475").get(queue + "D475").jsonPath();

        assertThat(district.getList("items.id")).contains(mine).doesNotContain(other);
        assertThat(district.getList("items.find { it.id == '" + mine + "' }.parts.area"))
                .containsExactly("D475");
        assertThat(reviewer("rev_s09", "S09").get(queue + "S27").jsonPath().getList("items"))
                .isEmpty();
        assertThat(given().auth()
                        .oauth2(StateProviders.key("S09").sign())
                        .get("/v1/submissions?limit=1000")
                        .jsonPath()
                        .getList("items.id"))
                .doesNotContain(mine);
        assertThat(given().auth()
                        .oauth2(StateProviders.key("S27").sign())
                        .get("/v1/submissions?limit=1000&review=checked")
                        .jsonPath()
                        .getList("items.id"))
                .contains(mine, other);
        ProblemAssert.assertThat(reviewer("rev", "S27").get("/v1/submissions?awaiting=minister"))
                .is(ErrorCode.INVALID_PARAMETER);
    }

    @Test
    void aPushIsInTheQueueWithoutAnybodyAskingForIt() {
        awaitQueued(push(FULL, "2019-12", "42", "D475"), "checker");
    }

    @Test
    void aFigureThatWasSentBackAndIsRightIsSentAgainAndAwaitsItsReviewAnew() {
        var first = push(FULL, "2017-01", "42", "D475");
        review(checker(), first, "checker", "send-back").then().statusCode(201);

        var again = push(FULL, "2017-01", "42", "D475");

        awaitQueued(again, "checker");
        var history = StateProviders.key("S27");
        assertThat(given().auth()
                        .oauth2(history.sign())
                        .get("/v1/observations/T-REVIEWED-1:D475:2017-01:t-full/revisions")
                        .jsonPath()
                        .getList("items.review"))
                .containsExactly("submitted", "sent-back", "submitted");
        review(checker(), again, "checker", "pass").then().statusCode(201);
        awaitQueued(again, "district");
    }

    private static void awaitQueued(String submission, String level) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!reviewer("rev_d475", "D475")
                .get("/v1/submissions?awaiting=" + level + "&programme=T-FULL&limit=1000")
                .jsonPath()
                .getList("items.id")
                .contains(submission)) {
            assertThat(System.nanoTime())
                    .as("submission " + submission + " awaits the level " + level)
                    .isLessThan(until);
        }
    }

    @Test
    void ofReviewersAtOneTimeOneWinsAndTheOthersAreToldWhereItStands() throws InterruptedException, ExecutionException {
        for (int round = 0; round < 5; round++) {
            var submission = push(FULL, "2018-0" + (round + 1), "42", "D475", "D476");
            review(checker(), submission, "checker", "pass");
            var start = new CountDownLatch(1);
            try (var threads = Executors.newFixedThreadPool(6)) {
                var answers = new ArrayList<Future<Integer>>();
                for (int i = 0; i < 6; i++) {
                    var who = reviewer("rev_district_" + i, "D475", "D476");
                    var verdict = i % 2 == 0 ? "pass" : "send-back";
                    answers.add(threads.submit(() -> {
                        start.await();
                        return review(who, submission, "district", verdict).statusCode();
                    }));
                }
                start.countDown();
                var codes = new ArrayList<Integer>();
                for (var answer : answers) {
                    codes.add(answer.get());
                }
                assertThat(codes).containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
            }
            var told = reviewer("rev_s27", "S27")
                    .get("/v1/submissions/" + submission + "/reviews")
                    .jsonPath();
            assertThat(told.getList("reviews")).hasSize(2);
            assertThat(told.getString("reviews[1].parts[0].step")).isEqualTo(told.getString("parts[0].step"));
        }
    }

    private static RequestSpecification checker() {
        return reviewer("checker_s27", "S27");
    }
}
