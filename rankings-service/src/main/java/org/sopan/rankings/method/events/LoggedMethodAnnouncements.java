package org.sopan.rankings.method.events;

import jakarta.enterprise.context.ApplicationScoped;
import org.sopan.contracts.event.MethodStored;
import org.sopan.contracts.event.Topic;
import org.sopan.kit.log.EventDraft;
import org.sopan.kit.log.EventLog;
import org.sopan.rankings.method.MethodAnnouncements;
import org.sopan.rankings.method.StoredMethod;

/// Methods to `sopan.methods.v1`, through the event log.
@ApplicationScoped
class LoggedMethodAnnouncements implements MethodAnnouncements {

    private final EventLog log;

    LoggedMethodAnnouncements(EventLog log) {
        this.log = log;
    }

    @Override
    public void stored(StoredMethod method) {
        var event = new MethodStored(
                method.code(),
                method.version(),
                method.hash(),
                method.document(),
                method.storedAt().toString());
        log.add(EventDraft.of(Topic.METHODS, method.code(), MethodStored.TYPE, event));
    }
}
