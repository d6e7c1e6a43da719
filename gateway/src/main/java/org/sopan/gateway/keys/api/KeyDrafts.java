package org.sopan.gateway.keys.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.gateway.keys.KeyDraft;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Reads a wish for a key; everything that is wrong with it is told at once.
final class KeyDrafts {

    private static final String ALLOWED =
            Arrays.stream(Scope.values()).map(Scope::word).collect(Collectors.joining(", "));

    private final List<Violation> violations = new ArrayList<>();

    private KeyDrafts() {}

    static KeyDraft read(KeyRequest request) {
        var reading = new KeyDrafts();
        var draft = new KeyDraft(
                request.name().strip(),
                reading.scopes(request.scopes()),
                reading.areas(request.areas()),
                Optional.ofNullable(request.provider()).map(ProviderCode::new),
                Optional.ofNullable(request.expiresAt()));
        if (!reading.violations.isEmpty()) {
            throw new Problem(ErrorCode.VALIDATION_FAILED, "the key was not made", reading.violations);
        }
        return draft;
    }

    private Set<Scope> scopes(List<String> words) {
        var scopes = EnumSet.noneOf(Scope.class);
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            var pointer = "/scopes/" + at;
            Scope.find(word)
                    .ifPresentOrElse(
                            scopes::add,
                            () -> violations.add(Violation.at(
                                    pointer,
                                    "unknown-scope",
                                    "scope \"" + word + "\" is not known; allowed are " + ALLOWED)));
        }
        return scopes;
    }

    private Set<AreaCode> areas(@Nullable List<String> codes) {
        var areas = new TreeSet<AreaCode>();
        if (codes == null) {
            return areas;
        }
        for (var at = 0; at < codes.size(); at++) {
            try {
                areas.add(AreaCode.parse(codes.get(at)));
            } catch (IllegalArgumentException e) {
                violations.add(Violation.at("/areas/" + at, "unreadable-area", String.valueOf(e.getMessage())));
            }
        }
        return areas;
    }
}
