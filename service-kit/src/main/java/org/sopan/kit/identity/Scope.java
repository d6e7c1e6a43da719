package org.sopan.kit.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a key may be allowed to do. The wire form is `observations:write`.
///
/// An endpoint that needs one says so with `@RolesAllowed(Scope.Word.FORUM_WRITE)`: it is then checked before the body
/// is read, and the document says it. [Caller#require] is for what depends on the content.
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

    /// The words as constants, for annotations.
    public interface Word {
        String OBSERVATIONS_WRITE = "observations:write";
        String OBSERVATIONS_REVIEW = "observations:review";
        String CATALOGUE_WRITE = "catalogue:write";
        String RANKINGS_LIVE = "rankings:live";
        String RANKINGS_RELEASE = "rankings:release";
        String FORUM_WRITE = "forum:write";
        String FORUM_REVIEW = "forum:review";
        String KEYS_ADMIN = "keys:admin";
        String ACT_AS = "act-as";
    }

    public static Optional<Scope> find(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }

    /// The word used in tokens and documents: `observations:write`; `act-as` alone has no colon.
    public String word() {
        var lower = name().toLowerCase(Locale.ROOT);
        return this == ACT_AS ? Word.ACT_AS : lower.replace('_', ':');
    }
}
