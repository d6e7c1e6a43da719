package org.sopan.forum.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Stores what the forum knows about a programme. Loading the same again changes nothing and tells nothing; a rule that
/// says something else gets the next version, and cases opened by the older one keep naming it.
@ApplicationScoped
public class LoadForumPack {

    private final ForumPacks packs;
    private final CaseAnnouncements announcements;
    private final Clock clock;

    LoadForumPack(ForumPacks packs, CaseAnnouncements announcements, Clock clock) {
        this.packs = packs;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// Stores the pack unless it says what is stored already.
    ///
    /// @param wanted its rules carry no meaning in their version numbers
    @Transactional
    public Loaded load(ForumPack wanted) {
        var before = packs.lock(wanted.programme());
        Map<String, CaseRule> inForce = new HashMap<>();
        before.ifPresent(pack -> pack.rules().forEach(rule -> inForce.put(rule.code(), rule)));
        var rules = wanted.rules().stream()
                .map(rule -> versioned(rule, inForce.get(rule.code())))
                .toList();
        var pack = new ForumPack(
                wanted.programme(), wanted.version(), wanted.source(), wanted.crosswalk(), rules, wanted.awards());
        if (before.isPresent() && before.get().equals(pack)) {
            return new Loaded(pack, false);
        }
        packs.save(pack);
        announcements.announce(pack, clock.instant().toString());
        return new Loaded(pack, true);
    }

    private CaseRule versioned(CaseRule rule, @Nullable CaseRule inForce) {
        if (inForce != null && rule.saysTheSame(inForce)) {
            return inForce;
        }
        return new CaseRule(
                rule.code(),
                packs.newestVersion(rule.code()) + 1,
                rule.programme(),
                rule.node(),
                rule.measure(),
                rule.condition());
    }

    /// What was stored.
    ///
    /// @param changed whether anything is other than before
    public record Loaded(ForumPack pack, boolean changed) {}
}
