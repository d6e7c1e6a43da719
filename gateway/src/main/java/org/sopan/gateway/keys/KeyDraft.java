package org.sopan.gateway.keys;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.kit.identity.Scope;

/// What a key is to be: for whom, for what, where, how long.
///
/// @param areas empty means all of India
public record KeyDraft(
        String name,
        Set<Scope> scopes,
        Set<AreaCode> areas,
        Optional<ProviderCode> provider,
        Optional<Instant> expiresAt) {

    public KeyDraft {
        scopes = Set.copyOf(scopes);
        areas = Set.copyOf(areas);
    }
}
