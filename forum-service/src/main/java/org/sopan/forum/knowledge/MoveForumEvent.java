package org.sopan.forum.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.lifecycle.Actor;
import org.sopan.forum.lifecycle.Breach;
import org.sopan.forum.lifecycle.Outcome;

/// Takes an event to another status, by the table of [ForumEventStatus] and the guards here.
@ApplicationScoped
public class MoveForumEvent {

    private final ForumEvents events;
    private final ForumEventRecords records;
    private final Clock clock;

    MoveForumEvent(ForumEvents events, ForumEventRecords records, Clock clock) {
        this.events = events;
        this.records = records;
        this.clock = clock;
    }

    /// Moves it, or says why not.
    ///
    /// @param expected the revision the caller read, or null when it does not care
    @Transactional
    public Outcome<ForumEvent> move(String id, @Nullable Long expected, Step step, Actor actor) {
        var found = events.lock(id);
        if (found.isEmpty()) {
            return new Outcome.Missing<>("forum event", id);
        }
        var event = found.get();
        if (expected != null && event.revision() != expected) {
            return new Outcome.Stale<>(expected, event.revision());
        }
        var target = ForumEventStatus.TABLE.find(step.to());
        if (target.isEmpty() || !ForumEventStatus.TABLE.allows(event.status(), target.get())) {
            return ForumEventStatus.TABLE.refuse(id, event.status(), step.to());
        }
        var now = clock.instant();
        var breaches = guard(event, target.get(), step, now);
        if (!breaches.isEmpty()) {
            return new Outcome.Broken<>(breaches);
        }
        var moved = event.moved(target.get(), now);
        // Rooms and speakers are free while an event is put off, and taken again when it is scheduled again.
        var taken = events.rebook(event, moved);
        if (taken.isPresent()) {
            return new Outcome.Clash<>(taken.get());
        }
        records.changed(event, moved, new ForumEventRecords.What("moved", actor, step.reason()));
        return new Outcome.Done<>(moved);
    }

    private static List<Breach> guard(ForumEvent event, ForumEventStatus to, Step step, Instant now) {
        return switch (to) {
            case SCHEDULED -> mayBeScheduled(event, now);
            case POSTPONED, CANCELLED -> needsReason(to, step);
            case DRAFT, REGISTRATION_OPEN, REGISTRATION_CLOSED, LIVE, ENDED, ARCHIVED -> List.of();
        };
    }

    private static List<Breach> mayBeScheduled(ForumEvent event, Instant now) {
        var breaches = new ArrayList<Breach>();
        var place = event.details().place();
        if (place.mode().needsVenue() && place.venue() == null) {
            breaches.add(new Breach(
                    "/venue", "venue-missing", "an event " + place.mode().word() + " needs a venue"));
        }
        if (place.mode().needsLink() && place.link() == null) {
            breaches.add(new Breach(
                    "/link", "link-missing", "an event " + place.mode().word() + " needs a link"));
        }
        var schedule = event.details().schedule();
        if (!schedule.start().isAfter(now)) {
            breaches.add(new Breach(
                    "/start",
                    "start-in-the-past",
                    "the start " + schedule.localStart() + " has passed; give the event a time to come first"));
        }
        return breaches;
    }

    private static List<Breach> needsReason(ForumEventStatus to, Step step) {
        if (step.reason() == null || step.reason().isBlank()) {
            return List.of(new Breach("/reason", "reason-missing", "who waits for the event is told why it is " + to));
        }
        return List.of();
    }

    /// Where to and why.
    public record Step(String to, @Nullable String reason) {}
}
