package org.sopan.gateway.forward;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.testkit.ProblemAssert.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.sopan.gateway.Surroundings;
import org.sopan.kit.problem.ErrorCode;

/// What arrives at a service, and what comes back.
@QuarkusTest
class ForwardingTest {

    @Test
    void pathAndQueryArriveAsTheyWereSent() {
        var seen = given().urlEncodingEnabled(false)
                .get("/v1/areas/D445?fields=name,code&q=a%20b%2Fc&empty=")
                .jsonPath();

        assertThat(seen.getString("method")).isEqualTo("GET");
        assertThat(seen.getString("target")).isEqualTo("/v1/areas/D445?fields=name,code&q=a%20b%2Fc&empty=");
    }

    @Test
    void theOneSpellingOfAPathIsSentOn() {
        var seen = given().urlEncodingEnabled(false).get("/v1/%61reas/D%3445").jsonPath();

        assertThat(seen.getString("target")).isEqualTo("/v1/areas/D445");
    }

    @Test
    void whatIsSaidAboutIdentityFromOutsideDoesNotArrive() {
        var seen = given().header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.example")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Real-IP", "6.6.6.6")
                .header("X-Remote-User", "root")
                .header("Sopan-Subject", "root")
                .header("Cookie", "session=1")
                .get("/v1/areas/D445")
                .jsonPath();

        assertThat(headers(seen))
                .doesNotContainKeys(
                        "authorization",
                        "x-api-key",
                        "forwarded",
                        "x-real-ip",
                        "x-remote-user",
                        "sopan-subject",
                        "cookie")
                .containsEntry("x-forwarded-for", "127.0.0.1")
                .containsEntry("x-forwarded-proto", "http");
        assertThat(headers(seen).get("x-forwarded-host")).matches("(localhost|127\\.0\\.0\\.1):[0-9]+");
    }

    @Test
    void aHeaderThatConnectionNamesDoesNotArrive() {
        var seen = given().header("Connection", "keep-alive, X-Secret")
                .header("X-Secret", "1")
                .header("X-Plain", "2")
                .get("/v1/areas/D445")
                .jsonPath();

        assertThat(headers(seen)).doesNotContainKey("x-secret").containsEntry("x-plain", "2");
    }

    @Test
    void aKeyBecomesATokenThatTheServiceCanVerify() throws Exception {
        var issued = given().header("X-API-Key", Surroundings.adminKey())
                .contentType("application/json")
                .body(Map.of(
                        "name",
                        "token",
                        "scopes",
                        List.of("observations:write", "act-as"),
                        "areas",
                        List.of("S27"),
                        "provider",
                        "s27-hmis"))
                .post("/v1/keys")
                .jsonPath();

        var seen = given().header("Authorization", "Bearer " + issued.getString("key"))
                .header("Sopan-Actor", "officer@example.org")
                .get("/v1/areas/D445")
                .jsonPath();

        var claims = verified(seen.getString("headers.authorization"));
        assertThat(claims.getSubject()).isEqualTo(issued.getString("about.id"));
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("act-as", "observations:write");
        assertThat(claims.getStringListClaimValue("areas")).containsExactly("S27");
        assertThat(claims.getStringClaimValue("provider")).isEqualTo("s27-hmis");
        assertThat(claims.getStringClaimValue("act")).isEqualTo("officer@example.org");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isEqualTo(60);
        assertThat(seen.getString("headers")).doesNotContain(issued.getString("key"));
    }

    @Test
    void aTokenIsUsedAgainForTheSameHolder() {
        assertThat(tokenOfAdmin()).isEqualTo(tokenOfAdmin());
    }

    @Test
    void aKeyWithoutAreasReachesAllAndItsTokenSaysNothingAboutThem() throws Exception {
        var claims = verified(tokenOfAdmin());

        assertThat(claims.hasClaim("areas")).isFalse();
        assertThat(claims.hasClaim("provider")).isFalse();
        assertThat(claims.hasClaim("act")).isFalse();
    }

    @Test
    void thePublicKeysDoNotContainThePrivateHalf() {
        var keys = given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(keys.getString("keys[0].kid")).startsWith("sig_");
        assertThat(keys.getMap("keys[0]")).containsEntry("crv", "P-256").doesNotContainKey("d");
    }

    @Test
    void aPersonIsNamedOnlyByAKeyThatMayActForOthers() {
        var key = given().header("X-API-Key", Surroundings.adminKey())
                .contentType("application/json")
                .body(Map.of("name", "no actor", "scopes", List.of("forum:write")))
                .post("/v1/keys")
                .jsonPath()
                .getString("key");

        assertThat(given().header("X-API-Key", key).header("Sopan-Actor", "a@b").get("/v1/areas/D445"))
                .is(ErrorCode.FORBIDDEN)
                .says("act-as");
        assertThat(given().header("Sopan-Actor", "a@b").get("/v1/areas/D445"))
                .is(ErrorCode.UNAUTHENTICATED)
                .says("act-as");
    }

    @Test
    void requestIdAndTraceGoAllTheWay() {
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        var answer = given().header("X-Request-Id", "mine-1")
                .header("traceparent", trace)
                .get("/v1/areas/D445");

        assertThat(headers(answer.jsonPath()))
                .containsEntry("x-request-id", "mine-1")
                .containsEntry("traceparent", trace);
        assertThat(answer.header("X-Request-Id")).isEqualTo("mine-1");
    }

    @Test
    void aRequestWithoutNamesGetsThem() {
        var answer = given().get("/v1/areas/D445");

        assertThat(headers(answer.jsonPath()).get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-00");
        assertThat(answer.header("X-Request-Id"))
                .startsWith("req_")
                .isEqualTo(headers(answer.jsonPath()).get("x-request-id"));
    }

    @Test
    void whatIsInsideStaysInside() {
        var answer = given().get("/v1/areas/D445");

        assertThat(answer.headers().hasHeaderWithName("Server")).isFalse();
        assertThat(answer.headers().hasHeaderWithName("Set-Cookie")).isFalse();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void anAddressOfTheServiceBecomesOneOfTheGateway() {
        var answer = given().post("/v1/created");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/v1/created/7");
        assertThat(answer.header("Link")).isEqualTo("</v1/created?cursor=x>; rel=\"next\"");
    }

    @Test
    void bodiesArriveWholeWithAndWithoutAnnouncedLength() {
        var announced = given().contentType("text/plain")
                .body("x".repeat(70_000))
                .post("/v1/notes")
                .jsonPath();

        assertThat(announced.getLong("bodyBytes")).isEqualTo(70_000);
        assertThat(headers(announced)).containsEntry("content-length", "70000");
    }

    @Test
    void headAsksTheServiceAndHasNoBody() {
        var answer = given().head("/v1/areas/D445");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEmpty();
    }

    private static String tokenOfAdmin() {
        return given().header("X-API-Key", Surroundings.adminKey())
                .get("/v1/areas/D445")
                .jsonPath()
                .getString("headers.authorization");
    }

    private static JwtClaims verified(String authorization)
            throws InvalidJwtException, JoseException, MalformedClaimException {
        var keys = new JsonWebKeySet(given().get("/.well-known/jwks.json").asString());
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(keys.getJsonWebKeys()))
                .setExpectedIssuer("sopan-gateway")
                .setExpectedAudience("sopan")
                .setRequireExpirationTime()
                .build()
                .processToClaims(authorization.replaceFirst("^Bearer ", ""));
    }

    private static Map<String, String> headers(JsonPath seen) {
        return seen.getMap("headers", String.class, String.class);
    }
}
