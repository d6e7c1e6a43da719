package org.sopan.kit.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Looks at every token that comes, also where none is needed: one that does not hold is refused, never ignored.
public class CallerFilter {

    private final CurrentIdentityAssociation identity;
    private final RequestCaller caller;

    CallerFilter(CurrentIdentityAssociation identity, RequestCaller caller) {
        this.identity = identity;
        this.caller = caller;
    }

    /// Resolves the identity without blocking the thread the request came on.
    @ServerRequestFilter
    public Uni<Void> identify(HttpHeaders headers) {
        if (headers.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            return Uni.createFrom().voidItem();
        }
        return identity.getDeferredIdentity().invoke(this::accept).replaceWithVoid();
    }

    private void accept(SecurityIdentity verified) {
        if (!(verified.getPrincipal() instanceof JsonWebToken token)) {
            // An Authorization header of another scheme, which no mechanism of a service reads.
            throw new AuthenticationFailedException("the Authorization header holds no bearer token");
        }
        try {
            caller.is(TokenCaller.of(token));
        } catch (IllegalArgumentException e) {
            throw new AuthenticationFailedException(e);
        }
    }
}
