package org.sopan.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopan.kit.problem.ErrorCode;

/// What happens before and around every resource: names of a request, safe headers, preconditions, pages.
@QuarkusTest
class EdgeTest {

    @Test
    void theRequestIdOfTheCallerIsGivenBackAndStandsInTheProblem() {
        var response = given().header("X-Request-Id", "push-2026-04/S27").get("/nothing");

        assertThat(response.header("X-Request-Id")).isEqualTo("push-2026-04/S27");
        ProblemAssert.assertThat(response).is(ErrorCode.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "semi;colon", "<b>"})
    void aRequestIdThatCouldForgeALogLineIsReplaced(String id) {
        assertThat(given().header("X-Request-Id", id).get("/nothing").header("X-Request-Id"))
                .matches("req_[0-9a-f]{32}");
    }

    @Test
    void anOverlongRequestIdIsReplaced() {
        assertThat(given().header("X-Request-Id", "x".repeat(129))
                        .get("/nothing")
                        .header("X-Request-Id"))
                .matches("req_[0-9a-f]{32}");
    }

    @Test
    void theTraceOfTheCallerGoesOn() {
        var response = given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/nothing");

        assertThat(response.jsonPath().getString("traceId")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void everyAnswerCarriesSafeHeaders() {
        var response = given().get("/v1/notes/1");

        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void anAnswerTheCallerHasIsNotSentAgain() {
        var first = given().get("/v1/notes/versions/1");
        var tag = first.header("ETag");
        var second = given().header("If-None-Match", "\"other\", " + tag).get("/v1/notes/versions/1");
        var newer = given().header("If-None-Match", tag).get("/v1/notes/versions/2");

        assertThat(first.header("Cache-Control")).isEqualTo("public, max-age=60");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.header("ETag")).isEqualTo(tag);
        assertThat(second.asByteArray()).isEmpty();
        assertThat(newer.statusCode()).isEqualTo(200);
    }

    @Test
    void aChangeMustNameTheVersionItChanges() {
        var body = "{\"name\":\"a\",\"size\":1}";
        var without = given().contentType("application/json").body(body).put("/v1/notes/1");
        var wrong = given().contentType("application/json")
                .header("If-Match", "\"old\"")
                .body(body)
                .put("/v1/notes/1");
        var tag = given().get("/v1/notes/versions/1").header("ETag");
        var right = given().contentType("application/json")
                .header("If-Match", tag)
                .body(body)
                .put("/v1/notes/1");

        ProblemAssert.assertThat(without).is(ErrorCode.PRECONDITION_REQUIRED).says("If-Match");
        ProblemAssert.assertThat(wrong).is(ErrorCode.PRECONDITION_FAILED).says("\"old\"", tag.replace("-gzip", ""));
        assertThat(right.statusCode()).isEqualTo(200);
    }

    @Test
    void pagesFollowEachOtherByLinkAndByCursor() {
        var first = given().get("/v1/notes/list/a?limit=2");
        var link = first.header("Link");
        var second = given().urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));
        var last = given().get(
                        "/v1/notes/list/a?limit=2&cursor=" + second.jsonPath().getString("next"));

        assertThat(first.jsonPath().getList("items")).containsExactly(1, 2);
        assertThat(link).startsWith("</v1/notes/list/a?limit=2&cursor=").endsWith("; rel=\"next\"");
        assertThat(second.jsonPath().getList("items")).containsExactly(3, 4);
        assertThat(last.jsonPath().getList("items")).containsExactly(5);
        assertThat(last.jsonPath().getString("next")).isNull();
        assertThat(last.header("Link")).isNull();
    }

    @Test
    void aCursorOfAnotherListOrAChangedOneIsRefused() {
        var cursor = given().get("/v1/notes/list/a?limit=2").jsonPath().getString("next");

        for (var path :
                new String[] {"b?cursor=" + cursor, "a?cursor=" + cursor + "AA", "a?cursor=x", "a?cursor=%00"}) {
            ProblemAssert.assertThat(given().urlEncodingEnabled(false).get("/v1/notes/list/" + path))
                    .is(ErrorCode.INVALID_CURSOR)
                    .says("cursor");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1"})
    void aPageSizeOutOfBoundsIsRefused(String limit) {
        ProblemAssert.assertThat(given().get("/v1/notes/list/a?limit=" + limit))
                .is(ErrorCode.INVALID_PARAMETER)
                .says("limit", limit)
                .hasError("limit", limit.startsWith("1") ? "max" : "min");
    }

    @Test
    void aLengthAboveTheServersLimitIsRefusedBeforeTheBody() throws IOException {
        var answer = post("Content-Length: 2000000000", "{");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("\"code\":\"payload-too-large\"", "2000000000");
    }

    @Test
    void healthAndTheDocumentAreUnderQ() {
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
        assertThat(given().get("/q/openapi").asString()).contains("openapi: 3.1.0", "paths:");
    }

    /// What no HTTP client would send.
    private static String post(String headers, String body) throws IOException {
        var head = List.of("POST /v1/notes HTTP/1.1", "Host: x", "Content-Type: application/json", headers, "", body);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(String.join("\r\n", head).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
