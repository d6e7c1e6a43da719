package org.sopan.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sopan.kit.problem.ErrorCode;

/// The gateway, whose keys verify tokens, may be away, come back, and come back with other keys.
@QuarkusTest
@TestProfile(KeysAwayTest.Profile.class)
class KeysAwayTest {

    private static final String PORT = "sopan.test.keys-away.port";

    @Test
    void tokensAreTrustedAsSoonAsTheirKeyCanBeReadAndWhileItIsRemembered() {
        var elsewhere = TestToken.of("k").sign();
        ProblemAssert.assertThat(with(elsewhere))
                .is(ErrorCode.UPSTREAM_UNAVAILABLE)
                .says("keys")
                .hasHeader("Retry-After", "2");
        assertThat(given().get("/v1/notes/me").statusCode()).isEqualTo(200);

        try (var gateway = KeyServer.start(Integer.getInteger(PORT))) {
            var first = TestToken.of("k").sign(gateway.privateKey());
            awaitTrust(first);

            gateway.rotate("another");
            var second = TestToken.of("k").sign(gateway.privateKey());
            awaitTrust(second);
            ProblemAssert.assertThat(with(elsewhere)).is(ErrorCode.UNAUTHENTICATED);

            gateway.stop();
            assertThat(with(second).statusCode()).isEqualTo(200);
        }
    }

    /// Keys are read again at most twice a second.
    private static void awaitTrust(String token) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (with(token).statusCode() != 200) {
            assertThat(System.nanoTime()).as("the new key was never read").isLessThan(deadline);
        }
    }

    private static Response with(String token) {
        return given().auth().oauth2(token).get("/v1/notes/me");
    }

    public static class Profile implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(NoKeys.class));
        }
    }

    /// Points the service at a port where nobody listens yet.
    public static class NoKeys implements QuarkusTestResourceLifecycleManager {

        @Override
        public int order() {
            return 100;
        }

        @Override
        public Map<String, String> start() {
            try (var socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
                System.setProperty(PORT, String.valueOf(socket.getLocalPort()));
                return Map.of(
                        "sopan.token.jwks.url", "http://127.0.0.1:" + socket.getLocalPort() + "/.well-known/jwks.json");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {
            System.clearProperty(PORT);
        }
    }
}
