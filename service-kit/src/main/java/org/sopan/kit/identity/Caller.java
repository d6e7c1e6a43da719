package org.sopan.kit.identity;

import java.util.Optional;
import java.util.Set;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;

/// Who sent the request being served; a request-scoped bean made from the gateway's token.
///
/// Token claims: `sub` (key id or OIDC subject), `groups` (scope words), `areas` (area codes; absent = all of India),
/// `provider` (absent = none), `act` (acting person, only with `act-as`). Issuer `sopan-gateway`, audience `sopan`.
public interface Caller {

    /// Whether nobody is signed in; such a caller reads what is public.
    boolean anonymous();

    /// Stable id of the key or person, `anonymous` without one.
    String subject();

    /// Who answers for the act: the person a key with the scope `act-as` named, else the subject. Rules such as
    /// "whoever checks did not make it" compare this.
    String person();

    Set<Scope> scopes();

    /// Areas the key reaches, each with all below it; empty means all.
    Set<AreaCode> areas();

    Optional<ProviderCode> provider();

    /// Ends the request with 401 when anonymous and 403 naming the scope when it is missing.
    void require(Scope scope);
}
