package org.sopan.forum.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.history.StateChange;
import org.sopan.forum.history.StateChanges;

/// Keeps history and announcement of a stored change together.
@ApplicationScoped
class CaseRecords {

    private final StateChanges history;
    private final CaseAnnouncements announcements;

    CaseRecords(StateChanges history, CaseAnnouncements announcements) {
        this.history = history;
        this.announcements = announcements;
    }

    void tell(SupportCase now, @Nullable CaseStatus before, What what) {
        var change = new StateChange(
                CaseStatus.TABLE.aggregate(),
                now.id(),
                what.change(),
                before == null ? null : before.name(),
                now.status().name(),
                now.origin().changedAt(),
                what.person(),
                what.why(),
                CaseWords.titles(now),
                List.of(now.area().value()),
                List.of(now.theme()),
                true,
                now.origin().correlationId());
        history.add(change);
        announcements.announce(now, change, what.reason(), what.cause());
    }

    /// What happened.
    ///
    /// @param person who did it; `release` when a release did
    /// @param why in words, or null
    /// @param reason what a release said, or null
    /// @param cause id of the event that led to it, or null
    record What(
            String change,
            String person,
            @Nullable String why,
            @Nullable Reason reason,
            @Nullable String cause) {

        static What byPerson(String change, String person, @Nullable String why) {
            return new What(change, person, why, null, null);
        }

        static What byRelease(String change, Release release, Reason reason) {
            var why = CaseWords.sentences(reason).getOrDefault("en", reason.rule());
            return new What(change, "release", why, reason, release.eventId());
        }
    }
}
