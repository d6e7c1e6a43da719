package org.sopan.gateway.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.gateway.identity.Identity;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.time.ShortMemory;

/// Mints the ES256 tokens by which the services know who is asking. Claims: see [org.sopan.kit.identity.Caller].
@ApplicationScoped
public class InternalTokens {

    private static final String ISSUER = "sopan-gateway";
    private static final String AUDIENCE = "sopan";

    /// Holders remembered at once; a key acting for many persons must not fill the memory.
    private static final int MOST_HOLDERS = 10_000;

    private final SigningKeys keys;
    private final SigningSettings settings;
    private final Clock clock;
    private final ShortMemory<Identity.Holder, Minted> minted;

    InternalTokens(SigningKeys keys, SigningSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
        this.minted = new ShortMemory<>(clock, MOST_HOLDERS);
    }

    /// A token valid for at least `lifetime - reuse` from now.
    public String tokenFor(Identity.Holder holder) {
        var keyId = keys.newest().getKeyId();
        return minted.find(holder)
                .filter(known -> known.keyId().equals(keyId))
                .map(Minted::token)
                .orElseGet(() -> mintedFor(holder, keyId));
    }

    private String mintedFor(Identity.Holder holder, String keyId) {
        var now = clock.instant();
        var token = mint(holder, now);
        minted.keep(holder, new Minted(token, keyId), now.plus(settings.reuse()));
        return token;
    }

    private String mint(Identity.Holder holder, Instant now) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(holder.subject());
        claims.setIssuedAt(NumericDate.fromMilliseconds(now.toEpochMilli()));
        claims.setExpirationTime(
                NumericDate.fromMilliseconds(now.plus(settings.lifetime()).toEpochMilli()));
        claims.setStringListClaim(
                "groups", holder.scopes().stream().map(Scope::word).sorted().toList());
        if (!holder.areas().isEmpty()) {
            claims.setStringListClaim(
                    "areas",
                    holder.areas().stream().map(AreaCode::value).sorted().toList());
        }
        holder.provider().map(ProviderCode::value).ifPresent(code -> claims.setClaim("provider", code));
        holder.actor().ifPresent(person -> claims.setClaim("act", person));
        return sign(claims);
    }

    private String sign(JwtClaims claims) {
        var key = keys.newest();
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key.getPrivateKey());
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setHeader("typ", "JWT");
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("signing key " + key.getKeyId() + " does not sign", e);
        }
    }

    private record Minted(String token, String keyId) {}
}
