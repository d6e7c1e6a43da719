package org.sopan.gateway.token;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.gateway.identity.Identity;
import org.sopan.kit.identity.Scope;

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
    private final Map<Identity.Holder, Minted> minted = new ConcurrentHashMap<>();

    InternalTokens(SigningKeys keys, SigningSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /// A token valid for at least `lifetime - reuse` from now.
    public String tokenFor(Identity.Holder holder) {
        var keyId = keys.newest().getKeyId();
        var known = minted.get(holder);
        var now = clock.millis();
        // A clock set back would keep a token for ever: one from the future is minted anew too.
        if (known != null
                && known.keyId().equals(keyId)
                && now >= known.atMillis()
                && now - known.atMillis() < settings.reuse().toMillis()) {
            return known.token();
        }
        if (minted.size() >= MOST_HOLDERS) {
            minted.clear();
        }
        var fresh = new Minted(mint(holder, now), now, keyId);
        minted.put(holder, fresh);
        return fresh.token();
    }

    private String mint(Identity.Holder holder, long now) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject(holder.subject());
        claims.setIssuedAt(NumericDate.fromMilliseconds(now));
        claims.setExpirationTime(
                NumericDate.fromMilliseconds(now + settings.lifetime().toMillis()));
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

    private record Minted(String token, long atMillis, String keyId) {}
}
