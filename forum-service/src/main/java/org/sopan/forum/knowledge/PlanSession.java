package org.sopan.forum.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.sopan.contracts.vocabulary.Ids;
import org.sopan.forum.lifecycle.Actor;
import org.sopan.forum.lifecycle.Outcome;

/// Adds a session to an event, or takes one out. The room and the speakers must be free, by the database's word.
@ApplicationScoped
public class PlanSession {

    private final ForumEvents events;
    private final ForumEventRecords records;
    private final Ids ids;
    private final Clock clock;

    PlanSession(ForumEvents events, ForumEventRecords records, Ids ids, Clock clock) {
        this.events = events;
        this.records = records;
        this.ids = ids;
        this.clock = clock;
    }

    /// The session's own id is drawn here; whatever id the plan carries is not used.
    @Transactional
    public Outcome<ForumEvent> add(String id, Session plan, Actor actor) {
        var found = events.lock(id);
        if (found.isEmpty()) {
            return new Outcome.Missing<>("forum event", id);
        }
        var event = found.get();
        if (!event.status().open()) {
            return closed(event);
        }
        if (!event.details().schedule().covers(plan.schedule())) {
            var outer = event.details().schedule();
            return Outcome.broken(
                    "/start",
                    "session-outside-event",
                    "the session from " + plan.schedule().localStart() + " to "
                            + plan.schedule().localEnd() + " lies outside the event from " + outer.localStart() + " to "
                            + outer.localEnd());
        }
        if (event.sessions().size() >= Session.MAX_PER_EVENT) {
            return new Outcome.Clash<>("forum event " + id + " has the " + Session.MAX_PER_EVENT + " sessions it may");
        }
        var session = new Session(
                ids.next("ses"), plan.titles(), plan.schedule(), plan.room(), plan.languages(), plan.speakers());
        var planned = event.with(session, clock.instant());
        var taken = events.rebook(event, planned);
        if (taken.isPresent()) {
            return new Outcome.Clash<>(taken.get());
        }
        records.changed(event, planned, new ForumEventRecords.What("sessions", actor, null));
        return new Outcome.Done<>(planned);
    }

    @Transactional
    public Outcome<ForumEvent> remove(String id, String session, Actor actor) {
        var found = events.lock(id);
        if (found.isEmpty()) {
            return new Outcome.Missing<>("forum event", id);
        }
        var event = found.get();
        if (event.find(session).isEmpty()) {
            return new Outcome.Missing<>("session of " + id, session);
        }
        if (!event.status().open()) {
            return closed(event);
        }
        var planned = event.without(session, clock.instant());
        events.rebook(event, planned);
        records.changed(event, planned, new ForumEventRecords.What("sessions", actor, null));
        return new Outcome.Done<>(planned);
    }

    private static Outcome<ForumEvent> closed(ForumEvent event) {
        return new Outcome.Clash<>(
                "forum event " + event.id() + " is " + event.status() + "; sessions change until it is LIVE only");
    }
}
