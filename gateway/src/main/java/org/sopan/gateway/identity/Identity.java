package org.sopan.gateway.identity;

import java.util.Optional;
import java.util.Set;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.kit.identity.Scope;

/// Who sent a request.
public sealed interface Identity {

    /// Nobody in particular; reads what is public.
    record Anonymous() implements Identity {}

    /// The holder of a key.
    ///
    /// @param subject id of the key, such as `key_0190…`
    /// @param areas the areas reached, each with all below; empty means all of India
    /// @param actor the person a system acts for, only with the scope `act-as`
    record Holder(
            String subject,
            Set<Scope> scopes,
            Set<AreaCode> areas,
            Optional<ProviderCode> provider,
            Optional<String> actor)
            implements Identity {

        public Holder {
            scopes = Set.copyOf(scopes);
            areas = Set.copyOf(areas);
        }

        public Holder actingFor(String person) {
            return new Holder(subject, scopes, areas, provider, Optional.of(person));
        }
    }
}
