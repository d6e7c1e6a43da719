package org.sopan.indicators.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopan.indicators.Packs;
import org.sopan.kit.identity.Scope;
import org.sopan.testkit.TestToken;

/// A body above `sopan.submission.async-bytes`, which is 32 MiB in tests: a figure and very much blank space.
@QuarkusTest
class LargeBodiesTest {

    private static final int PADDING = 33 << 20;

    @BeforeEach
    void catalogue() {
        Packs.loadAll();
    }

    @Test
    void isTakenAtOnceAndDecidedLater() {
        var promised = push(sender(), "2003");

        assertThat(promised.statusCode()).as(promised.asString()).isEqualTo(202);
        var place = promised.header("Location");
        var path = place.substring(place.indexOf("/v1/"));
        Dhis2PushesTest.until(
                () -> sender().get(path).jsonPath().getString("state").equals("decided"));
        assertThat(sender().get(path).jsonPath().getInt("status")).isEqualTo(201);
    }

    @Test
    void isDecidedAtOnceForASenderWhoSaysItWaits() {
        var decided = push(sender().header("Prefer", "wait=60"), "2004");

        assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(201);
        assertThat(decided.jsonPath().getInt("counts.added")).isEqualTo(1);
    }

    /// Without a Content-Length nobody knows beforehand how large a body will be.
    @ParameterizedTest
    @CsvSource({"2005, 0, 201", "2006, 400000, 201", "2007, 34603008, 202"})
    void ofUnknownLengthIsReadToSeeWhichItIs(String period, int padding, int status) throws Exception {
        var body = (row(period) + " ".repeat(padding)).getBytes(UTF_8);
        var request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/v1/observations"))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        }
        Dhis2PushesTest.until(() -> given().get("/v1/observations?area=D445&indicator=NFHS-ANC1&period=" + period)
                        .jsonPath()
                        .getList("items")
                        .size()
                == 1);
    }

    private static String row(String period) {
        return "[{\"area\": \"D445\", \"indicator\": \"NFHS-ANC1\", \"period\": \"%s\", \"value\": 61}]"
                .formatted(period);
    }

    private static String token() {
        return TestToken.of("key_large").scopes(Scope.OBSERVATIONS_WRITE).sign();
    }

    private static Response push(RequestSpecification sender, String period) {
        return sender.contentType("application/json")
                .body(row(period) + " ".repeat(PADDING))
                .post("/v1/observations");
    }

    private static RequestSpecification sender() {
        return given().header("Authorization", "Bearer " + token());
    }
}
