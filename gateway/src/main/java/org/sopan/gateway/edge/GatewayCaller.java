package org.sopan.gateway.edge;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.gateway.exchange.Exchange;
import org.sopan.gateway.identity.Identity;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// The caller for the gateway's own resources: the edge has just checked the key, no token is needed in between.
@Alternative
@Priority(1)
@RequestScoped
class GatewayCaller implements Caller {

    private final Identity identity;

    GatewayCaller(CurrentVertxRequest current) {
        this.identity =
                Exchange.find(current.getCurrent()).map(Exchange::identity).orElseGet(Identity.Anonymous::new);
    }

    @Override
    public boolean anonymous() {
        return identity instanceof Identity.Anonymous;
    }

    @Override
    public String subject() {
        return switch (identity) {
            case Identity.Anonymous() -> "anonymous";
            case Identity.Holder holder -> holder.subject();
        };
    }

    @Override
    public String person() {
        return switch (identity) {
            case Identity.Anonymous() -> "anonymous";
            case Identity.Holder holder -> holder.actor().orElse(holder.subject());
        };
    }

    @Override
    public Set<Scope> scopes() {
        return switch (identity) {
            case Identity.Anonymous() -> Set.of();
            case Identity.Holder holder -> holder.scopes();
        };
    }

    @Override
    public Set<AreaCode> areas() {
        return switch (identity) {
            case Identity.Anonymous() -> Set.of();
            case Identity.Holder holder -> holder.areas();
        };
    }

    @Override
    public Optional<ProviderCode> provider() {
        return switch (identity) {
            case Identity.Anonymous() -> Optional.empty();
            case Identity.Holder holder -> holder.provider();
        };
    }

    @Override
    public void require(Scope scope) {
        if (anonymous()) {
            throw new Problem(
                            ErrorCode.UNAUTHENTICATED,
                            "no key was sent; this needs a key with the scope " + scope.word()
                                    + ", sent as Authorization: Bearer")
                    .with("WWW-Authenticate", "Bearer realm=\"sopan\", scope=\"" + scope.word() + "\"");
        }
        if (!scopes().contains(scope)) {
            var held = scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(", "));
            throw new Problem(
                    ErrorCode.FORBIDDEN, "key " + subject() + " lacks the scope " + scope.word() + "; it has " + held);
        }
    }
}
