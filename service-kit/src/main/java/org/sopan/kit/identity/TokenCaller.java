package org.sopan.kit.identity;

import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;

/// What a verified token says about its bearer.
record TokenCaller(
        String subject, String person, Set<Scope> scopes, Set<AreaCode> areas, Optional<ProviderCode> provider) {

    static final TokenCaller ANONYMOUS =
            new TokenCaller("anonymous", "anonymous", Set.of(), Set.of(), Optional.empty());

    /// Throws [IllegalArgumentException] when a claim is not what the gateway writes: such a token is not trusted.
    static TokenCaller of(JsonWebToken token) {
        var scopes = EnumSet.noneOf(Scope.class);
        // Words this version does not know give no right.
        token.getGroups().forEach(word -> Scope.find(word).ifPresent(scopes::add));
        var areas = new TreeSet<AreaCode>();
        texts(token.getClaim("areas")).forEach(area -> areas.add(AreaCode.parse(area)));
        var provider = texts(token.getClaim("provider")).stream().findFirst().map(ProviderCode::new);
        var subject = token.getSubject();
        var person = scopes.contains(Scope.ACT_AS)
                ? texts(token.getClaim("act")).stream().findFirst().orElse(subject)
                : subject;
        return new TokenCaller(subject, person, Set.copyOf(scopes), Set.copyOf(areas), provider);
    }

    /// Claims arrive as JSON values or as plain ones, alone or in a list.
    private static List<String> texts(@Nullable Object claim) {
        var found = new ArrayList<String>();
        switch (claim) {
            case null -> {}
            case Collection<?> many -> many.forEach(each -> found.addAll(texts(each)));
            case JsonString text -> found.add(text.getString());
            default -> found.add(claim.toString());
        }
        return found;
    }
}
