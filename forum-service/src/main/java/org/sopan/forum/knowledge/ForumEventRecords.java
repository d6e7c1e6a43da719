package org.sopan.forum.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.forum.history.StateChange;
import org.sopan.forum.history.StateChanges;
import org.sopan.forum.lifecycle.Actor;

/// Keeps state, history and announcement of a change together.
@ApplicationScoped
class ForumEventRecords {

    private final ForumEvents events;
    private final StateChanges history;
    private final ForumEventAnnouncements announcements;

    ForumEventRecords(ForumEvents events, StateChanges history, ForumEventAnnouncements announcements) {
        this.events = events;
        this.history = history;
        this.announcements = announcements;
    }

    void created(ForumEvent event, Actor actor) {
        events.add(event);
        tell(event, step(event, "created", null, actor, null));
    }

    void changed(ForumEvent before, ForumEvent after, What what) {
        events.save(after);
        tell(after, step(after, what.change(), before.status(), what.actor(), what.reason()));
    }

    private void tell(ForumEvent event, StateChange change) {
        history.add(change);
        announcements.announce(event, change);
    }

    private static StateChange step(
            ForumEvent event, String change, @Nullable ForumEventStatus from, Actor actor, @Nullable String reason) {
        var details = event.details();
        return new StateChange(
                ForumEventStatus.TABLE.aggregate(),
                event.id(),
                change,
                from == null ? null : from.name(),
                event.status().name(),
                event.origin().changedAt(),
                actor.person(),
                reason,
                details.titles().byLanguage(),
                areas(details.areas()),
                details.themes(),
                event.status() != ForumEventStatus.DRAFT,
                event.origin().correlationId());
    }

    private static List<String> areas(List<AreaCode> codes) {
        return codes.stream().map(AreaCode::value).toList();
    }

    /// What happened, who did it and why.
    record What(String change, Actor actor, @Nullable String reason) {}
}
