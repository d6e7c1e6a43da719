package org.sopan.kit.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// The caller of the request being served; anonymous until [CallerFilter] has seen a verified token.
@RequestScoped
class RequestCaller implements Caller {

    private TokenCaller token = TokenCaller.ANONYMOUS;

    void is(TokenCaller verified) {
        token = verified;
    }

    @Override
    public boolean anonymous() {
        return token.equals(TokenCaller.ANONYMOUS);
    }

    @Override
    public String subject() {
        return token.subject();
    }

    @Override
    public String person() {
        return token.person();
    }

    @Override
    public Set<Scope> scopes() {
        return token.scopes();
    }

    @Override
    public Set<AreaCode> areas() {
        return token.areas();
    }

    @Override
    public Optional<ProviderCode> provider() {
        return token.provider();
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
        if (!token.scopes().contains(scope)) {
            throw new Problem(
                            ErrorCode.FORBIDDEN,
                            "key " + token.subject() + " lacks the scope " + scope.word() + "; it has "
                                    + (token.scopes().isEmpty() ? "none" : words()))
                    .with(
                            "WWW-Authenticate",
                            "Bearer realm=\"sopan\", error=\"insufficient_scope\", scope=\"" + scope.word() + "\"");
        }
    }

    private String words() {
        return token.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(", "));
    }
}
