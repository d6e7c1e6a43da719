package org.sopan.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;

/// Who is calling, from a verified token and nothing else.
@QuarkusTest
class CallerTest {

    /// What the verifier allows for clocks that differ.
    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    @Test
    void theTokenSaysWhoCallsAndWhatItReaches() {
        var token = TestToken.of("key-27")
                .scopes(Scope.OBSERVATIONS_WRITE, Scope.FORUM_WRITE)
                .areas("S27", "D445")
                .provider("s27-hmis")
                .acting("officer@example.org")
                .sign();

        var me = with(token).jsonPath().getMap("");

        assertThat(me)
                .containsEntry("subject", "key-27")
                .containsEntry("person", "key-27")
                .containsEntry("scopes", "forum:write observations:write")
                .containsEntry("areas", "D445 S27")
                .containsEntry("provider", "s27-hmis");
    }

    @Test
    void theActingPersonCountsOnlyWithTheScopeForIt() {
        var token = TestToken.of("portal")
                .scopes(Scope.ACT_AS)
                .acting("collector-d445")
                .sign();

        assertThat(with(token).jsonPath().getString("person")).isEqualTo("collector-d445");
    }

    @Test
    void aTokenThatIsRememberedEndsWhenItSaysItDoes() {
        var end = Instant.now().plusSeconds(1);
        var token = TestToken.of("key-28").claim("exp", end.getEpochSecond()).sign();
        assertThat(given().auth().oauth2(token).get("/v1/notes/me").statusCode())
                .isEqualTo(200);

        var longest = end.plus(CLOCK_SKEW).plusSeconds(5);
        while (given().auth().oauth2(token).get("/v1/notes/me").statusCode() != 401) {
            assertThat(Instant.now()).as("the token outlives its end").isBefore(longest);
        }
        assertThat(Instant.now()).isAfterOrEqualTo(end);
    }

    @Test
    void withoutATokenTheCallerIsAnonymousAndReadsWhatIsPublic() {
        assertThat(given().get("/v1/notes/me").jsonPath().getString("subject")).isEqualTo("anonymous");
    }

    @Test
    void withoutATokenAGuardedAddressAnswers401WithTheWayIn() {
        ProblemAssert.assertThat(given().post("/v1/notes/guarded"))
                .is(ErrorCode.UNAUTHENTICATED)
                .says("forum:write")
                .hasHeader("WWW-Authenticate", "Bearer realm=\"sopan\", scope=\"forum:write\"");
        ProblemAssert.assertThat(given().get("/v1/notes/signed-in"))
                .is(ErrorCode.UNAUTHENTICATED)
                .hasHeader("WWW-Authenticate", "Bearer realm=\"sopan\"");
    }

    @Test
    void aMissingScopeIsNamed() {
        var token = TestToken.of("reader").scopes(Scope.RANKINGS_LIVE).sign();

        ProblemAssert.assertThat(given().auth().oauth2(token).post("/v1/notes/guarded"))
                .is(ErrorCode.FORBIDDEN)
                .says("reader", "forum:write", "rankings:live");
        ProblemAssert.assertThat(given().auth().oauth2(token).get("/v1/notes/admins"))
                .is(ErrorCode.FORBIDDEN)
                .says("GET /v1/notes/admins", "keys:admin", "rankings:live");
    }

    @Test
    void aScopeOpensWhatNeedsIt() {
        var token = TestToken.of("admin").allScopes().sign();

        assertThat(given().auth().oauth2(token).post("/v1/notes/guarded").asString())
                .isEqualTo("admin");
        assertThat(given().auth().oauth2(token).get("/v1/notes/admins").asString())
                .isEqualTo("admin");
        assertThat(given().auth().oauth2(token).get("/v1/notes/signed-in").asString())
                .isEqualTo("admin");
    }

    static Stream<Arguments> tokensThatDoNotHold() {
        return Stream.of(
                Arguments.argumentSet("no token at all", "nonsense"),
                Arguments.argumentSet(
                        "expired", TestToken.of("k").claim("exp", 1_000_000).sign()),
                Arguments.argumentSet(
                        "no expiry", TestToken.of("k").without("exp").sign()),
                Arguments.argumentSet(
                        "no subject", TestToken.of("k").without("sub").sign()),
                Arguments.argumentSet(
                        "another issuer", TestToken.of("k").claim("iss", "me").sign()),
                Arguments.argumentSet(
                        "another audience",
                        TestToken.of("k").claim("aud", "others").sign()),
                Arguments.argumentSet(
                        "unreadable area", TestToken.of("k").areas("X1").sign()),
                Arguments.argumentSet("a stranger's key", TestToken.of("k").sign(strangersKey())),
                Arguments.argumentSet("alg none", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJrIiwiaXNzIjoic29wYW4tZ2F0ZXdheSJ9."));
    }

    @ParameterizedTest
    @MethodSource("tokensThatDoNotHold")
    void aTokenThatDoesNotHoldIsRefusedAlsoWhereNoneIsNeeded(String token) {
        ProblemAssert.assertThat(with(token))
                .is(ErrorCode.UNAUTHENTICATED)
                .hasHeader("WWW-Authenticate", "Bearer realm=\"sopan\", error=\"invalid_token\"");
        ProblemAssert.assertThat(given().auth().oauth2(token).get("/v1/notes/signed-in"))
                .is(ErrorCode.UNAUTHENTICATED);
    }

    @Test
    void anotherSchemeIsRefused() {
        ProblemAssert.assertThat(given().header("Authorization", "Basic YTpi").get("/v1/notes/me"))
                .is(ErrorCode.UNAUTHENTICATED);
    }

    private static Response with(String token) {
        return given().auth().oauth2(token).get("/v1/notes/me");
    }

    private static String strangersKey() {
        try (var stranger = KeyServer.start()) {
            return stranger.privateKey();
        }
    }
}
