package org.sopan.indicators;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.sopan.kit.identity.Scope;
import org.sopan.testkit.TestToken;

/// Pushing figures as a state's data system does.
public final class Pushes {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// The test client would call every body ISO-8859-1.
    private static final RestAssuredConfig WITHOUT_CHARSET = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private Pushes() {}

    /// With a key that is bound to no provider and reaches all of India.
    public static RequestSpecification direct() {
        return as(TestToken.of("key_direct"));
    }

    /// With the key of Maharashtra's survey system.
    public static RequestSpecification maharashtra() {
        return as(TestToken.of("key_s27").provider("s27-survey").areas("S27"));
    }

    public static RequestSpecification as(TestToken token) {
        return with(token.scopes(Scope.OBSERVATIONS_WRITE).sign());
    }

    /// With a signed token.
    public static RequestSpecification with(String token) {
        return given().config(WITHOUT_CHARSET).auth().oauth2(token);
    }

    public static Response csv(RequestSpecification who, String query, String body) {
        return who.contentType("text/csv")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/observations" + query);
    }

    /// Pushes what must be taken whole; the submission's id.
    public static String accepted(RequestSpecification who, String body) {
        var answer = csv(who, "", body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("id");
    }

    /// Waits until the events of a submission have their place in the log; the places.
    public static String positions(String submission) {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var positions =
                    direct().get("/v1/submissions/" + submission).jsonPath().getString("positions");
            if (positions != null) {
                return positions;
            }
        }
        throw new AssertionError("no positions within " + PATIENCE);
    }

    /// Pushes the survey's figures of a state, as the packs have them.
    public static void survey(String state) {
        accepted(direct(), Packs.text("nfhs/figures/" + state + ".csv"));
    }

    /// Rows of a dataset, so that tests do not meet on one figure.
    public static String rows(String dataset, String... rows) {
        var csv = new StringBuilder("area,indicator,period,value,status,dataset\n");
        for (var row : rows) {
            csv.append(row).append(",normal,").append(dataset).append('\n');
        }
        return csv.toString();
    }
}
