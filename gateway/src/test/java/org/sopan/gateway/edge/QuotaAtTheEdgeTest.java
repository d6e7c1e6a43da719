package org.sopan.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.testkit.ProblemAssert.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sopan.gateway.Surroundings;
import org.sopan.kit.problem.ErrorCode;

/// A gateway with a small quota; started a second time on the same database.
@QuarkusTest
@TestProfile(QuotaAtTheEdgeTest.SmallQuota.class)
class QuotaAtTheEdgeTest {

    private static final int QUOTA = 3;

    @Test
    void aUsedUpQuotaIsRefusedAndEveryAnswerSaysHowMuchIsLeft() {
        var first = asAdmin();
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"key\";q=3;w=3600");
        assertThat(first.header("RateLimit")).startsWith("\"key\";r=2;t=");
        assertThat(asAdmin().statusCode()).isEqualTo(200);
        assertThat(asAdmin().statusCode()).isEqualTo(200);

        var refused = asAdmin();

        assertThat(refused).is(ErrorCode.QUOTA_EXCEEDED).says("allowed are 3 requests in 3600 s");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 1_200);
        assertThat(refused.header("RateLimit")).startsWith("\"key\";r=0;t=");
    }

    @Test
    void guessingKeysUsesUpTheQuotaOfTheAddressAndSparesHealthAndSigningKeys() {
        for (var guess = 0; guess < QUOTA; guess++) {
            given().header("X-API-Key", "guess").get("/v1/areas");
        }

        assertThat(given().get("/v1/areas")).is(ErrorCode.QUOTA_EXCEEDED).says("address");
        assertThat(given().get("/q/health/live").statusCode()).isEqualTo(200);
        assertThat(given().get("/.well-known/jwks.json").statusCode()).isEqualTo(200);
    }

    private static Response asAdmin() {
        return given().header("X-API-Key", Surroundings.adminKey()).get("/v1/areas/D445");
    }

    /// Three requests in an hour.
    public static final class SmallQuota implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("sopan.quota.per-key", "3", "sopan.quota.per-address", "3", "sopan.quota.window", "1H");
        }
    }
}
