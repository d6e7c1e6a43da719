package org.sopan.indicators.resolution;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.sopan.indicators.Pushes;
import org.sopan.indicators.StateProviders;
import org.sopan.kit.identity.Scope;
import org.sopan.testkit.TestToken;

/// Madhya Pradesh's data system, whose clerks misspell, and the reviewer who says what they mean.
final class HeldNames {

    static final String PROVIDER = StateProviders.codeOf("S23");

    private HeldNames() {}

    static RequestSpecification sender() {
        return Pushes.as(StateProviders.key("S23"));
    }

    static Response push(String dataset, String... rows) {
        return Pushes.csv(sender(), "?mode=partial", Pushes.rows(dataset, rows));
    }

    /// The name in the queue.
    static JsonPath asked(String spelled) {
        var asked = reviewer()
                .get("/v1/resolutions?provider=" + PROVIDER + "&limit=1000")
                .jsonPath();
        var place = asked.getList("items.spelled").indexOf(spelled);
        assertThat(place).as("place of " + spelled + " in " + asked.prettify()).isNotNegative();
        return reviewer()
                .get("/v1/resolutions/" + asked.getString("items[" + place + "].id"))
                .jsonPath();
    }

    /// Says that a name means what is most like it.
    static JsonPath confirm(String spelled) {
        var asked = asked(spelled);
        var answered = answer(asked.getString("id"), asked.getString("candidates[0].area"));
        assertThat(answered.statusCode()).as(answered.asString()).isEqualTo(200);
        return answered.jsonPath();
    }

    static Response answer(String id, String area) {
        return reviewer()
                .contentType("application/json")
                .body("{\"status\": \"confirmed\", \"area\": \"" + area + "\"}")
                .put("/v1/resolutions/" + id);
    }

    static Response dismiss(String id) {
        return reviewer()
                .contentType("application/json")
                .body("{\"status\": \"dismissed\"}")
                .put("/v1/resolutions/" + id);
    }

    /// What came of a submission, once it is decided.
    static JsonPath decided(String submission) {
        var path = "/v1/submissions/" + submission + "/progress";
        until(() -> "decided".equals(sender().get(path).jsonPath().getString("state")));
        return sender().get(path).jsonPath();
    }

    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited a minute in vain").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /// Whether the name is in the queue.
    static boolean isAsked(String spelled) {
        return reviewer()
                .get("/v1/resolutions?provider=" + PROVIDER + "&limit=1000")
                .jsonPath()
                .getList("items.spelled")
                .contains(spelled);
    }

    static JsonPath figures(String dataset) {
        return sender().get("/v1/observations?dataset=" + dataset).jsonPath();
    }

    static RequestSpecification reviewer() {
        return given().auth()
                .oauth2(TestToken.of("key_review")
                        .scopes(Scope.OBSERVATIONS_REVIEW)
                        .sign());
    }
}
