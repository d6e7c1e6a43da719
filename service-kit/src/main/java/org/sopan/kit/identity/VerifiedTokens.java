package org.sopan.kit.identity;

import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.sopan.kit.time.ShortMemory;

/// Tokens whose signature was found good a moment ago. The gateway sends one token with every request of a key until it
/// mints the next; verifying an elliptic curve each time would cost more than a small push.
///
/// A token counts to its end at most, and only for `sopan.token.remembered`: then its key must still be published.
@ApplicationScoped
class VerifiedTokens {

    /// Keys that call within the time a token is remembered; more are verified each time anew.
    private static final int MOST_TOKENS = 10_000;

    private final Clock clock;
    private final Duration remembered;
    private final ShortMemory<String, JWTCallerPrincipal> tokens;

    VerifiedTokens(
            Clock clock, @ConfigProperty(name = "sopan.token.remembered", defaultValue = "PT30S") Duration remembered) {
        this.clock = clock;
        this.remembered = remembered;
        this.tokens = new ShortMemory<>(clock, MOST_TOKENS);
    }

    Optional<JWTCallerPrincipal> find(String token) {
        return tokens.find(token);
    }

    void keep(String token, JWTCallerPrincipal principal) {
        var until = clock.instant().plus(remembered);
        var end = Instant.ofEpochSecond(principal.getExpirationTime());
        tokens.keep(token, principal, end.isBefore(until) ? end : until);
    }
}
