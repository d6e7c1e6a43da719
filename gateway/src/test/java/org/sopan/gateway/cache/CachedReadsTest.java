package org.sopan.gateway.cache;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.gateway.StandIn;
import org.sopan.gateway.Surroundings;

/// A process stands in the place of the rankings-service and counts who really asks it. Each test asks for a period of
/// its own, so that none meets what another left behind.
@QuarkusTest
class CachedReadsTest {

    private static final String FRESH = "?cache=public,max-age=600";
    private static final String STALE = "?cache=public,max-age=0";

    private StandIn rankings;

    @BeforeEach
    void start() {
        rankings = StandIn.on(Surroundings.port("rankings"));
        var patience = System.nanoTime() + 15_000_000_000L;
        while (given().get("/v1/rankings/warm").statusCode() != 200) {
            assertThat(System.nanoTime()).isLessThan(patience);
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void stop() {
        rankings.close();
    }

    @Test
    void aFreshAnswerIsGivenAgainWithoutAskingTheService() {
        var first = given().get("/v1/rankings/fresh" + FRESH);
        var asked = rankings.requests();
        var second = given().get("/v1/rankings/fresh" + FRESH);

        assertThat(rankings.requests()).isEqualTo(asked);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(first.header("Cache-Status")).isEqualTo("sopan; fwd=uri-miss; stored");
        assertThat(second.header("Cache-Status")).isEqualTo("sopan; hit");
        assertThat(second.header("Age")).isNotNull();
    }

    @Test
    void aRequestWithAKeyPassesByTheCache() {
        given().get("/v1/rankings/keyed" + FRESH);
        var asked = rankings.requests();
        var keyed = given().header("X-API-Key", Surroundings.adminKey()).get("/v1/rankings/keyed" + FRESH);

        assertThat(rankings.requests()).isEqualTo(asked + 1);
        assertThat(keyed.headers().hasHeaderWithName("Cache-Status")).isFalse();
    }

    @Test
    void anotherLanguageIsAnotherAnswer() {
        given().header("Accept-Language", "en").get("/v1/rankings/language" + FRESH);
        var asked = rankings.requests();
        given().header("Accept-Language", "hi").get("/v1/rankings/language" + FRESH);

        assertThat(rankings.requests()).isEqualTo(asked + 1);
    }

    @Test
    void whatIsNotPublicIsAskedForEveryTime() {
        given().get("/v1/rankings/private?cache=private,max-age=600");
        var asked = rankings.requests();
        given().get("/v1/rankings/private?cache=private,max-age=600");

        assertThat(rankings.requests()).isEqualTo(asked + 1);
    }

    @Test
    void theCacheSays304ByItself() {
        var tag = given().get("/v1/rankings/tag" + FRESH).header("ETag");
        var asked = rankings.requests();
        var again = given().header("If-None-Match", tag).get("/v1/rankings/tag" + FRESH);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(rankings.requests()).isEqualTo(asked);
    }

    @Test
    void aStaleAnswerIsConfirmedByTheServiceWithoutBeingSentAgain() {
        var first = given().get("/v1/rankings/confirm" + STALE);
        var second = given().get("/v1/rankings/confirm" + STALE);

        assertThat(second.header("Cache-Status")).isEqualTo("sopan; hit; fwd=stale; fwd-status=304");
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void whenTheServiceIsDownTheLastAnswerIsGivenWithItsAge() {
        var last = given().get("/v1/rankings/down" + STALE).asString();
        rankings.close();

        var answer = given().get("/v1/rankings/down" + STALE);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo(last);
        assertThat(answer.header("Cache-Status")).isEqualTo("sopan; hit; fwd=stale; detail=service-down");
        assertThat(answer.header("Age")).matches("[0-9]+");
    }

    @Test
    void whatTheServiceWantsConfirmedIsNotGivenWhenItIsDown() {
        given().get("/v1/rankings/strict?cache=public,max-age=0,must-revalidate");
        rankings.close();

        given().get("/v1/rankings/strict?cache=public,max-age=0,must-revalidate")
                .then()
                .statusCode(503);
    }

    @Test
    void manyWhoAskForTheSameAtOnceAskOnce() {
        given().get("/v1/rankings/learn" + FRESH);
        var asked = rankings.requests();
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(address("/v1/rankings/together" + FRESH + "&pause=500"))
                    .build();

            var answers =
                    Stream.generate(() -> client.sendAsync(request, BodyHandlers.ofString()))
                            .limit(20)
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();

            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
            assertThat(answers)
                    .extracting(HttpResponse::body)
                    .containsOnly(answers.getFirst().body());
            assertThat(rankings.requests()).isEqualTo(asked + 1);
        }
    }

    private static URI address(String path) {
        var port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
