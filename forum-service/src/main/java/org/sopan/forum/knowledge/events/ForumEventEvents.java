package org.sopan.forum.knowledge.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.sopan.contracts.event.ForumEventChanged;
import org.sopan.contracts.event.Topic;
import org.sopan.forum.history.StateChange;
import org.sopan.forum.knowledge.ForumEvent;
import org.sopan.forum.knowledge.ForumEventAnnouncements;
import org.sopan.kit.log.EventDraft;
import org.sopan.kit.log.EventLog;

/// Announces knowledge-forum events on `sopan.forum.v1`.
@ApplicationScoped
class ForumEventEvents implements ForumEventAnnouncements {

    private final EventLog log;

    ForumEventEvents(EventLog log) {
        this.log = log;
    }

    @Override
    public void announce(ForumEvent event, StateChange change) {
        var details = event.details();
        var payload = new ForumEventChanged(
                event.id(),
                details.kind().word(),
                change.change(),
                change.to(),
                change.from(),
                event.sequence(),
                details.schedule().zone().getId(),
                details.schedule().start().toString(),
                details.schedule().end().toString(),
                details.place().mode().word(),
                change.titles(),
                change.areas(),
                change.themes(),
                event.sessions().size(),
                event.origin().supportCase(),
                change.at().toString());
        log.add(new EventDraft(Topic.FORUM, event.id(), ForumEventChanged.TYPE, payload, change.correlationId(), null));
    }
}
