package org.sopan.indicators.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    private static Response push(RequestSpecification sender, String period) {
        var body = "[{\"area\": \"D445\", \"indicator\": \"NFHS-ANC1\", \"period\": \"%s\", \"value\": 61}]"
                .formatted(period);
        return sender.contentType("application/json")
                .body(body + " ".repeat(PADDING))
                .post("/v1/observations");
    }

    private static RequestSpecification sender() {
        return given().header(
                        "Authorization",
                        "Bearer "
                                + TestToken.of("key_large")
                                        .scopes(Scope.OBSERVATIONS_WRITE)
                                        .sign());
    }
}
