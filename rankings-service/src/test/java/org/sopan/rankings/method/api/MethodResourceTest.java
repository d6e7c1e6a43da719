package org.sopan.rankings.method.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.rankings.testing.Packs;
import org.sopan.testkit.ProblemAssert;
import org.sopan.testkit.TestToken;

@QuarkusTest
class MethodResourceTest {

    /// The test client asks for gzip by itself, whose tag is another.
    private static final RestAssuredConfig WITHOUT_CODINGS = RestAssuredConfig.config()
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

    @Test
    void aMethodIsStoredOnceAndTheSameDocumentAgainChangesNothing() {
        var document = smallest("STORED-ONCE", "0");

        var first = put("STORED-ONCE", 1, document);
        var again = put("STORED-ONCE", 1, "\n" + document.replace("\"low\": 0", "\"low\": 0.0"));

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
        assertThat(again.jsonPath().getString("hash"))
                .isEqualTo(first.jsonPath().getString("hash"));
        assertThat(again.jsonPath().getString("storedAt"))
                .isEqualTo(first.jsonPath().getString("storedAt"));
    }

    @Test
    void anotherDocumentUnderATakenVersionIsRefused() {
        put("TAKEN", 1, smallest("TAKEN", "0"));

        ProblemAssert.assertThat(put("TAKEN", 1, smallest("TAKEN", "5")))
                .is(ErrorCode.CONFLICT)
                .says("TAKEN version 1", "never changes");
    }

    @Test
    void theHashIsThatOfTheBytesServed() throws Exception {
        put("HASHED", 1, smallest("HASHED", "0"));

        var served = given().config(WITHOUT_CODINGS).get("/v1/methods/HASHED/versions/1");

        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(served.asString().getBytes(StandardCharsets.UTF_8)));
        assertThat(served.header("ETag")).isEqualTo('"' + hash + '"');
        assertThat(given().header("If-None-Match", served.header("ETag"))
                        .get("/v1/methods/HASHED/versions/1")
                        .statusCode())
                .isEqualTo(304);
        assertThat(given().get("/v1/methods").jsonPath().getList("methods.hash"))
                .contains(hash);
    }

    @Test
    void everyContradictionIsNamedWithItsPlace() {
        var document = smallest("WRONG", "0")
                .replace("\"weights\": \"equal\"", "\"weights\": {\"NFHS-SCHF\": -1, \"NFHS-SCH10\": 1}")
                .replace("\"version\": 1", "\"version\": 1, \"flavour\": \"sweet\"");

        var answer = put("WRONG", 1, document);

        ProblemAssert.assertThat(answer).is(ErrorCode.VALIDATION_FAILED).hasError("", "unknown-field");
        assertThat(answer.asString()).contains("flavour");
    }

    @Test
    void aNegativeWeightIsNamedWithItsPlace() {
        var document = smallest("NEGATIVE", "0")
                .replace("\"weights\": \"equal\"", "\"weights\": {\"NFHS-SCHF\": -1, \"NFHS-SCH10\": 1}");

        var answer = put("NEGATIVE", 1, document);

        ProblemAssert.assertThat(answer).is(ErrorCode.VALIDATION_FAILED).says("-1");
        assertThat(answer.jsonPath().getList("errors.code")).contains("negative-weight");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).startsWith("/");
    }

    @Test
    void aDocumentBelongsToItsOwnAddress() {
        ProblemAssert.assertThat(put("OTHER", 2, smallest("ADDRESS", "0")))
                .is(ErrorCode.VALIDATION_FAILED)
                .says("/v1/methods/ADDRESS/versions/1");
    }

    @Test
    void storingNeedsTheScope() {
        var address = "/v1/methods/ADDRESS/versions/1";

        ProblemAssert.assertThat(given().contentType(ContentType.JSON)
                        .body(smallest("ADDRESS", "0"))
                        .put(address))
                .is(ErrorCode.UNAUTHENTICATED);
        ProblemAssert.assertThat(given().auth()
                        .oauth2(TestToken.of("key-1").scopes(Scope.FORUM_WRITE).sign())
                        .contentType(ContentType.JSON)
                        .body(smallest("ADDRESS", "0"))
                        .put(address))
                .is(ErrorCode.FORBIDDEN)
                .says("catalogue:write");
    }

    @Test
    void whatIsNoObjectIsNoMethod() {
        assertThat(put("LIST", 1, "[1, 2]").statusCode()).isEqualTo(400);
        assertThat(put("NOTHING", 1, "").statusCode()).isEqualTo(400);
    }

    @Test
    void everyShippedMethodIsAccepted() {
        var method = Packs.text("nfhs/method.json");

        assertThat(put("NFHS-OUTCOMES", 1, method).statusCode()).isIn(200, 201);
    }

    private static String smallest(String code, String low) {
        return """
                {"code": "%s", "version": 1, "names": {"en": "Education only"},
                 "tree": {"code": "EDU", "names": {"en": "Education"}, "weights": "equal",
                          "indicators": ["NFHS-SCHF", "NFHS-SCH10"]},
                 "indicators": {
                   "NFHS-SCHF": {"direction": "higher",
                                 "normalisation": {"kind": "goalposts", "low": %s, "high": 100}},
                   "NFHS-SCH10": {"direction": "higher",
                                  "normalisation": {"kind": "goalposts", "low": 0, "high": 100}}}}
                """.formatted(code, low);
    }

    private static Response put(String code, int version, String document) {
        return given().auth()
                .oauth2(TestToken.of("key-admin").scopes(Scope.CATALOGUE_WRITE).sign())
                .contentType(ContentType.JSON)
                .body(document)
                .put("/v1/methods/" + code + "/versions/" + version);
    }
}
