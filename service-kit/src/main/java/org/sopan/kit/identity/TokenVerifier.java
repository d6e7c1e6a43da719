package org.sopan.kit.identity;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.http.Get;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;

/// Verifies the gateway's tokens. The framework's own verifier reads the keys over plain HTTP once and never again, so
/// a gateway that came back with a new key would be locked out; this one reads them again when it meets an unknown key
/// id, and keeps the last ones while the gateway is away.
///
/// Issuer, audience and algorithm are fixed: a token cannot choose how it is checked.
@Alternative
@Priority(1)
@ApplicationScoped
class TokenVerifier extends JWTCallerPrincipalFactory {

    static final String ISSUER = "sopan-gateway";

    static final String AUDIENCE = "sopan";

    private static final int CONNECT_TIMEOUT_MILLIS = 1_000;

    private static final int READ_TIMEOUT_MILLIS = 2_000;

    /// How long keys are trusted without having been read again.
    private static final Duration KEPT = Duration.ofHours(1);

    /// A token of an unknown key reads the keys at most this often, so that nonsense cannot flood the gateway.
    private static final Duration REPRIEVE = Duration.ofMillis(500);

    private static final int CLOCK_SKEW_SECONDS = 5;

    private static final int MAX_TOKEN_LENGTH = 8_192;

    private final JwtConsumer consumer;
    private final VerifiedTokens verified;

    TokenVerifier(@ConfigProperty(name = "sopan.token.jwks.url") String address, VerifiedTokens verified) {
        this.verified = verified;
        var get = new Get();
        get.setConnectTimeout(CONNECT_TIMEOUT_MILLIS);
        get.setReadTimeout(READ_TIMEOUT_MILLIS);
        get.setRetries(0);
        var keys = new HttpsJwks(address);
        keys.setSimpleHttpGet(get);
        keys.setDefaultCacheDuration(KEPT.toSeconds());
        keys.setRetainCacheOnErrorDuration(KEPT.toSeconds());
        keys.setRefreshReprieveThreshold(REPRIEVE.toMillis());
        this.consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys))
                .setJwsAlgorithmConstraints(new AlgorithmConstraints(
                        ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256))
                .setExpectedIssuer(ISSUER)
                .setExpectedAudience(AUDIENCE)
                .setRequireExpirationTime()
                .setRequireSubject()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .build();
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo ignored) throws ParseException {
        if (token.length() > MAX_TOKEN_LENGTH) {
            throw new ParseException(
                    "the token has " + token.length() + " characters; allowed are " + MAX_TOKEN_LENGTH);
        }
        var known = verified.find(token);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            var claims = consumer.process(token).getJwtClaims();
            claims.setStringClaim("raw_token", token);
            var principal = new DefaultJWTCallerPrincipal(claims);
            verified.keep(token, principal);
            return principal;
        } catch (InvalidJwtException e) {
            throw new ParseException("the token was refused", e);
        }
    }
}
