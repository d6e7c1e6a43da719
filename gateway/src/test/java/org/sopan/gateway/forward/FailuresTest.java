package org.sopan.gateway.forward;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.testkit.ProblemAssert.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sopan.gateway.StandIn;
import org.sopan.gateway.Surroundings;
import org.sopan.kit.problem.ErrorCode;

/// What a client sees when a service fails it.
@QuarkusTest
class FailuresTest {

    @Test
    void aServiceThatIsDownIsA503ThatSaysSo() {
        assertThat(given().get("/v1/practices"))
                .is(ErrorCode.UPSTREAM_UNAVAILABLE)
                .says("forum", "nothing of the request was sent")
                .hasHeader("Retry-After", "2");
        assertThat(given().contentType("application/json").body("{}").post("/v1/practices"))
                .is(ErrorCode.UPSTREAM_UNAVAILABLE)
                .says("forum");
    }

    @Test
    void aServiceThatComesBackIsFoundAgain() throws InterruptedException {
        assertThat(given().get("/v1/rankings/2020")).is(ErrorCode.UPSTREAM_UNAVAILABLE);

        try (var back = StandIn.on(Surroundings.port("rankings"))) {
            awaitAnswer("/v1/rankings/2020");
            assertThat(back.requests()).isPositive();
        }
        assertThat(given().get("/v1/rankings/2020")).is(ErrorCode.UPSTREAM_UNAVAILABLE);
    }

    @Test
    void aReadWhoseConnectionBrokeIsSentOnceMore() {
        assertThat(given().get("/v1/drop").asString()).isEqualTo("second time");
    }

    @Test
    void aWriteWhoseConnectionBrokeIsNeverSentAgain() {
        assertThat(given().contentType("text/plain").body("x").post("/v1/drop"))
                .is(ErrorCode.UPSTREAM_FAILED)
                .says("Idempotency-Key");
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIsA504() {
        assertThat(given().get("/v1/slow")).is(ErrorCode.UPSTREAM_TIMEOUT).says("1000 ms");
        assertThat(given().contentType("text/plain").body("x").post("/v1/slow"))
                .is(ErrorCode.UPSTREAM_TIMEOUT)
                .says("Idempotency-Key");
    }

    @Test
    void anAnswerThatBreaksOffEndsTheConnectionAndNotTheAnswer() throws IOException {
        try (var client = RawClient.connect()) {
            var answer = client.send("GET /v1/half HTTP/1.1\r\nHost: x\r\n\r\n").readToEnd();

            assertThat(answer)
                    .startsWith("HTTP/1.1 200")
                    .contains("content-length: 1000")
                    .endsWith("the first half");
        }
    }

    @Test
    void eventsArriveWhenTheyHappen() throws IOException {
        try (var client = RawClient.connect()) {
            client.send("GET /v1/events HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n");

            var head = client.readUntil("\r\n\r\n");
            var first = client.readUntil("id: 1\ndata: tick\n\n");
            var second = client.readUntil("id: 2\ndata: tick\n\n");

            assertThat(head).contains("text/event-stream");
            assertThat(first).doesNotContain("id: 2");
            assertThat(second).doesNotContain("id: 3");
        }
    }

    private static void awaitAnswer(String path) throws InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (given().get(path).statusCode() != 200) {
            assertThat(System.nanoTime()).as("no answer from " + path).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }
}
