package org.sopan.kit.identity;

import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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
    private final Map<String, Verified> tokens = new ConcurrentHashMap<>();

    VerifiedTokens(
            Clock clock, @ConfigProperty(name = "sopan.token.remembered", defaultValue = "PT30S") Duration remembered) {
        this.clock = clock;
        this.remembered = remembered;
    }

    Optional<JWTCallerPrincipal> find(String token) {
        var known = tokens.get(token);
        if (known == null) {
            return Optional.empty();
        }
        long now = clock.millis();
        // A clock set back would keep a token for ever.
        if (now < known.atMillis() || now >= known.untilMillis()) {
            tokens.remove(token);
            return Optional.empty();
        }
        return Optional.of(known.principal());
    }

    void keep(String token, JWTCallerPrincipal principal) {
        if (tokens.size() >= MOST_TOKENS) {
            tokens.clear();
        }
        long now = clock.millis();
        long until = Math.min(
                now + remembered.toMillis(),
                Duration.ofSeconds(principal.getExpirationTime()).toMillis());
        tokens.put(token, new Verified(principal, now, until));
    }

    private record Verified(JWTCallerPrincipal principal, long atMillis, long untilMillis) {}
}
