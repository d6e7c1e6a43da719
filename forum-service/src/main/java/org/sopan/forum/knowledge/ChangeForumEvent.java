package org.sopan.forum.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import org.sopan.forum.lifecycle.Actor;
import org.sopan.forum.lifecycle.Breach;
import org.sopan.forum.lifecycle.Outcome;

/// Replaces what an organiser wrote: title, time, place, themes. Not once it is live.
@ApplicationScoped
public class ChangeForumEvent {

    private final ForumEvents events;
    private final ForumEventRecords records;
    private final Clock clock;

    ChangeForumEvent(ForumEvents events, ForumEventRecords records, Clock clock) {
        this.events = events;
        this.records = records;
        this.clock = clock;
    }

    /// Replaces the details, or says why not.
    ///
    /// @param expected the revision the caller read
    @Transactional
    public Outcome<ForumEvent> change(String id, long expected, EventDetails wanted, Actor actor) {
        var found = events.lock(id);
        if (found.isEmpty()) {
            return new Outcome.Missing<>("forum event", id);
        }
        var event = found.get();
        if (event.revision() != expected) {
            return new Outcome.Stale<>(expected, event.revision());
        }
        if (!event.status().open()) {
            return new Outcome.Clash<>("forum event " + id + " is " + event.status()
                    + "; time, place and content change until it is LIVE only");
        }
        var outside = new ArrayList<Breach>();
        for (var session : event.sessions()) {
            if (!wanted.schedule().covers(session.schedule())) {
                outside.add(new Breach(
                        "/schedule",
                        "session-outside-event",
                        "session " + session.id() + " from "
                                + session.schedule().localStart() + " to "
                                + session.schedule().localEnd() + " would lie outside the event"));
            }
        }
        if (!outside.isEmpty()) {
            return new Outcome.Broken<>(outside);
        }
        var changed = event.changed(wanted, clock.instant());
        var taken = events.rebook(event, changed);
        if (taken.isPresent()) {
            return new Outcome.Clash<>(taken.get());
        }
        records.changed(event, changed, new ForumEventRecords.What("changed", actor, null));
        return new Outcome.Done<>(changed);
    }
}
