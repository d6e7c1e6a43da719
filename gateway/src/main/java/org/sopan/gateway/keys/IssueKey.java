package org.sopan.gateway.keys;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.kit.identity.Scope;

/// Makes keys.
@ApplicationScoped
public class IssueKey {

    private final Keys keys;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom chance;

    IssueKey(Keys keys, Ids ids, Clock clock, SecureRandom chance) {
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
        this.chance = chance;
    }

    /// Makes a key, or says why it cannot be one.
    ///
    /// @param by subject of who asks
    public Issuance issue(KeyDraft draft, String by) {
        var expiry = draft.expiresAt();
        if (expiry.isPresent() && !expiry.get().isAfter(clock.instant())) {
            return new Issuance.AlreadyOver(
                    "expiresAt: " + expiry.get() + " is not later than now, " + clock.instant());
        }
        if (draft.scopes().contains(Scope.KEYS_ADMIN)
                && !(draft.areas().isEmpty() && draft.provider().isEmpty())) {
            return new Issuance.AdminMustReachAll("scopes: keys:admin can make keys for any area and provider, "
                    + "so a key with it is not narrowed by areas or provider");
        }
        var text = KeyText.draw(chance);
        var key = keyOf(draft, text, by);
        keys.add(key);
        return new Issuance.Issued(key, text);
    }

    /// Makes the first key of an empty table, with all scopes. `keep` gets the text before the key counts:
    /// a key that nobody holds would lock everybody out. Returns whether there was none before.
    boolean issueFirst(Consumer<KeyText> keep) {
        var all = Set.copyOf(EnumSet.allOf(Scope.class));
        var text = KeyText.draw(chance);
        var draft = new KeyDraft("first admin key", all, Set.of(), Optional.empty(), Optional.empty());
        return keys.addFirst(keyOf(draft, text, "bootstrap"), key -> keep.accept(text));
    }

    private ApiKey keyOf(KeyDraft draft, KeyText text, String by) {
        return new ApiKey(
                ids.next("key"),
                text.prefix(),
                text.hash(),
                draft,
                clock.instant(),
                by,
                Optional.empty(),
                Optional.empty());
    }
}
