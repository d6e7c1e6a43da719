package org.sopan.kit.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a key may be allowed to do. The wire form is `observations:write`.
public enum Scope {
    OBSERVATIONS_WRITE,
    OBSERVATIONS_REVIEW,
    CATALOGUE_WRITE,
    RANKINGS_LIVE,
    RANKINGS_RELEASE,
    FORUM_WRITE,
    FORUM_REVIEW,
    KEYS_ADMIN,
    ACT_AS;

    public static Optional<Scope> find(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }

    /// The word used in tokens and documents: `observations:write`; `act-as` alone has no colon.
    public String word() {
        var lower = name().toLowerCase(Locale.ROOT);
        return this == ACT_AS ? "act-as" : lower.replace('_', ':');
    }
}
