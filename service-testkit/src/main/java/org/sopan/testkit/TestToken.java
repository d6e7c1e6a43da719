package org.sopan.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;
import org.sopan.kit.identity.Scope;

/// A token as the gateway makes them, for calling a service as anybody:
/// `given().auth().oauth2(TestToken.of("s27-hmis").scopes(OBSERVATIONS_WRITE).areas("S27").sign())`.
public final class TestToken {

    private static final int MINUTES_VALID = 10;

    private final JwtClaims claims = new JwtClaims();

    private TestToken(String subject) {
        claims.setIssuer("sopan-gateway");
        claims.setAudience("sopan");
        claims.setSubject(subject);
        claims.setClaim("upn", subject);
        claims.setExpirationTimeMinutesInTheFuture(MINUTES_VALID);
        claims.setIssuedAtToNow();
    }

    /// The token of the key or person with this id; without any scope until some are given.
    public static TestToken of(String subject) {
        return new TestToken(subject);
    }

    public TestToken scopes(Scope... scopes) {
        claims.setStringListClaim(
                "groups", Arrays.stream(scopes).map(Scope::word).toList());
        return this;
    }

    /// Every scope there is, as the first admin key has.
    public TestToken allScopes() {
        return scopes(Scope.values());
    }

    /// Narrows the key to these areas, each with all below it.
    public TestToken areas(String... areas) {
        claims.setStringListClaim("areas", List.of(areas));
        return this;
    }

    public TestToken provider(String provider) {
        claims.setClaim("provider", provider);
        return this;
    }

    /// Names the person who acts; counts only with the scope `act-as`.
    public TestToken acting(String person) {
        claims.setClaim("act", person);
        return this;
    }

    /// Overwrites any claim, for tokens that must be refused.
    public TestToken claim(String name, Object value) {
        claims.setClaim(name, value);
        return this;
    }

    /// Removes claims, for tokens that must be refused.
    public TestToken without(String... names) {
        new ArrayList<>(List.of(names)).forEach(claims::unsetClaim);
        return this;
    }

    /// The token, signed by the key that the service under test trusts.
    public String sign() {
        return sign(RunningParts.get().signingKey());
    }

    /// The token, signed by another key: a private JWK in JSON.
    public String sign(String privateKey) {
        try {
            var key = (EllipticCurveJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(privateKey);
            var signature = new JsonWebSignature();
            signature.setPayload(claims.toJson());
            signature.setKey(key.getPrivateKey());
            signature.setKeyIdHeaderValue(key.getKeyId());
            signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            signature.setHeader("typ", "JWT");
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the token could not be signed", e);
        }
    }
}
