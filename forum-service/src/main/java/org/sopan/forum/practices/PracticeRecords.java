package org.sopan.forum.practices;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.forum.history.StateChange;
import org.sopan.forum.history.StateChanges;
import org.sopan.forum.lifecycle.Actor;

/// Keeps state, history and announcement of a change together.
@ApplicationScoped
class PracticeRecords {

    private final Practices practices;
    private final StateChanges history;
    private final PracticeAnnouncements announcements;

    PracticeRecords(Practices practices, StateChanges history, PracticeAnnouncements announcements) {
        this.practices = practices;
        this.history = history;
        this.announcements = announcements;
    }

    void created(PracticeVersion version, Actor actor) {
        practices.add(version);
        tell(version, null, new What("created", actor, null));
    }

    void changed(PracticeVersion before, PracticeVersion after, What what) {
        practices.save(after);
        tell(after, before.status(), what);
    }

    private void tell(PracticeVersion version, @Nullable PracticeStatus from, What what) {
        var change = new StateChange(
                PracticeStatus.TABLE.aggregate(),
                version.practice(),
                what.change(),
                from == null ? null : from.name(),
                version.status().name(),
                version.origin().changedAt(),
                what.actor().person(),
                what.reason(),
                version.content().titles().byLanguage(),
                version.content().areas().stream().map(AreaCode::value).toList(),
                version.content().themes(),
                version.status().open(),
                version.origin().correlationId());
        history.add(change);
        announcements.announce(version, change);
    }

    /// What happened, who did it and why.
    record What(String change, Actor actor, @Nullable String reason) {}
}
