package org.sopan.rankings.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.log.Positions;
import org.sopan.testkit.TestToken;

/// Talks to the service under test as the outside does.
public final class Suite {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long BETWEEN_LOOKS_MILLIS = 20;

    private Suite() {}

    /// Stores the NFHS method, once or again.
    public static void storeMethod() {
        var answer = given().auth()
                .oauth2(TestToken.of("key-admin").scopes(Scope.CATALOGUE_WRITE).sign())
                .contentType(ContentType.JSON)
                .body(Packs.text("nfhs/method.json"))
                .put("/v1/methods/NFHS-OUTCOMES/versions/1");
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
    }

    /// A live list that has seen the positions.
    public static JsonPath ranking(String programme, Period period, String query, Positions atLeast) {
        var address = "/v1/programmes/" + programme + "/rankings/" + period + "?edition=live&" + query;
        awaitTrue(
                () -> given().get(address).statusCode() != 404,
                "there is a ranking of " + programme + " for " + period);
        var answer = given().queryParam("atLeast", atLeast.toString()).get(address);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return exact(answer);
    }

    /// The answer with every digit of its numbers; the default reads them as floats.
    public static JsonPath exact(Response answer) {
        return answer.jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));
    }

    /// A release of a period as it stands once the positions have been seen.
    public static Response publish(String programme, String period, Positions atLeast) {
        var body = "{\"period\": \"" + period + "\", \"atLeast\": \"" + atLeast + "\"}";
        return given().auth()
                .oauth2(TestToken.of("key-admin").scopes(Scope.RANKINGS_RELEASE).sign())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/programmes/" + programme + "/releases");
    }

    /// Looks again and again until it holds, or fails with what was waited for.
    public static void awaitTrue(BooleanSupplier condition, String what) {
        var looks = PATIENCE.toMillis() / BETWEEN_LOOKS_MILLIS;
        for (long look = 0; look < looks; look++) {
            if (condition.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(BETWEEN_LOOKS_MILLIS).toNanos());
        }
        throw new AssertionError("within " + PATIENCE + " it did not come true that " + what);
    }
}
