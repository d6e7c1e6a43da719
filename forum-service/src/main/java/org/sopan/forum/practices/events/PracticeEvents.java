package org.sopan.forum.practices.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.sopan.contracts.event.PracticeChanged;
import org.sopan.contracts.event.Topic;
import org.sopan.forum.history.StateChange;
import org.sopan.forum.practices.PracticeAnnouncements;
import org.sopan.forum.practices.PracticeVersion;
import org.sopan.kit.log.EventDraft;
import org.sopan.kit.log.EventLog;

/// Announces practices on `sopan.forum.v1`.
@ApplicationScoped
class PracticeEvents implements PracticeAnnouncements {

    private final EventLog log;

    PracticeEvents(EventLog log) {
        this.log = log;
    }

    @Override
    public void announce(PracticeVersion version, StateChange change) {
        var payload = new PracticeChanged(
                version.practice(),
                version.number(),
                change.change(),
                change.to(),
                change.from(),
                version.contentHash(),
                change.titles(),
                change.areas(),
                change.themes(),
                version.content().indicators(),
                version.origin().supportCase(),
                change.at().toString());
        log.add(new EventDraft(
                Topic.FORUM, version.practice(), PracticeChanged.TYPE, payload, change.correlationId(), null));
    }
}
