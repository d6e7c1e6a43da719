package org.sopan.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.testkit.ProblemAssert.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.gateway.Surroundings;
import org.sopan.kit.problem.ErrorCode;

/// What the edge refuses, and how it says so.
@QuarkusTest
class RefusalsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/v2", "/v1/none", "/v1/areas/", "/q", "/q/metrics", "/q/openapi", "/q/dev-ui", "/webjars/x"})
    void whatNoDocumentMentionsIsNotThere(String path) {
        assertThat(given().get(path)).is(ErrorCode.NOT_FOUND).says("nothing is at " + path);
    }

    @Test
    void aWrongMethodIsToldWhichOnesAreTaken() {
        assertThat(given().delete("/v1/practices"))
                .is(ErrorCode.METHOD_NOT_ALLOWED)
                .says("DELETE", "GET, HEAD, OPTIONS, POST")
                .hasHeader("Allow", "GET, HEAD, OPTIONS, POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/../q/health", "/v1/areas;x/D1", "/v1/%2e%2e/q", "/v1/a%2fb", "/v1/a%5cb", "/v1/./x"})
    void aPathThatCouldBeReadInTwoWaysIsRefused(String path) {
        assertThat(given().urlEncodingEnabled(false).get(path))
                .is(ErrorCode.BAD_REQUEST)
                .says("the path is refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sopan_000000000000_0000000000000000000000000000000000000000000000000000000000000000", "x", ""})
    void aWrongKeyIsNeverTakenForNone(String key) {
        assertThat(given().header("X-API-Key", key).get("/v1/areas/D445")).is(ErrorCode.UNAUTHENTICATED);
        assertThat(given().header("Authorization", "Bearer " + key).get("/v1/areas/D445"))
                .is(ErrorCode.UNAUTHENTICATED)
                .hasHeader("WWW-Authenticate", "Bearer realm=\"sopan\", error=\"invalid_token\"");
    }

    @Test
    void aTokenOfTheInsideIsNoKeyForTheOutside() {
        var token = given().header("X-API-Key", Surroundings.adminKey())
                .get("/v1/areas/D445")
                .jsonPath()
                .getString("headers.authorization");

        assertThat(given().header("Authorization", token).get("/v1/areas/D445")).is(ErrorCode.UNAUTHENTICATED);
    }

    @Test
    void twoKeysAtOnceAreRefused() {
        assertThat(given().header("X-API-Key", Surroundings.adminKey())
                        .header("Authorization", "Bearer " + Surroundings.adminKey())
                        .get("/v1/areas/D445"))
                .is(ErrorCode.UNAUTHENTICATED)
                .says("more than one key");
    }

    @Test
    void healthAnswersWithoutAKey() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void optionsNamesTheMethods() {
        var answer = given().options("/v1/practices");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
    }

    @Test
    void aBrowserMayAskBeforeItSends() {
        var answer = given().header("Origin", "https://dashboard.example.org")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization")
                .options("/v1/practices");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Allow-Methods")).contains("POST");
        assertThat(answer.header("Access-Control-Allow-Headers")).contains("Authorization");
    }

    @Test
    void aPageOfAnotherOriginMayReadAnswersAndRefusals() {
        var origin = "https://dashboard.example.org";

        assertThat(given().header("Origin", origin).get("/v1/areas/D445").header("Access-Control-Expose-Headers"))
                .contains("ETag");
        assertThat(given().header("Origin", origin).get("/v1/none").header("Access-Control-Allow-Origin"))
                .isEqualTo("*");
    }
}
