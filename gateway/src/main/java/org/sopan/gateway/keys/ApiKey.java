package org.sopan.gateway.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.sopan.gateway.identity.Identity;

/// A key as it is kept: everything but its secret.
///
/// @param id such as `key_0190…`; the subject of the tokens made for its holder
/// @param hash SHA-256 of the whole key, in hexadecimal
/// @param createdBy subject of who made it, `bootstrap` for the first one
public record ApiKey(
        String id,
        String prefix,
        String hash,
        KeyDraft draft,
        Instant createdAt,
        String createdBy,
        Optional<Instant> revokedAt,
        Optional<String> revokedBy) {

    /// Takes the same time whether the first or the last character differs.
    boolean opensWith(KeyText presented) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII), presented.hash().getBytes(StandardCharsets.US_ASCII));
    }

    public Identity.Holder holder() {
        return new Identity.Holder(id, draft.scopes(), draft.areas(), draft.provider(), Optional.empty());
    }

    ApiKey revoked(Instant at, String by) {
        return new ApiKey(id, prefix, hash, draft, createdAt, createdBy, Optional.of(at), Optional.of(by));
    }
}
