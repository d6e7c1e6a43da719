package org.sopan.forum.knowledge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopan.forum.lifecycle.Actor;

/// A knowledge-forum event with its sessions.
///
/// @param revision counts every change; what `If-Match` holds against
/// @param sequence iCalendar's: grows by one with each change of time, place or status, and with nothing else
/// @param sessions by start
public record ForumEvent(
        String id,
        long revision,
        ForumEventStatus status,
        int sequence,
        EventDetails details,
        List<Session> sessions,
        Origin origin) {

    private static final Comparator<Session> BY_START = Comparator.comparing(
                    (Session session) -> session.schedule().start())
            .thenComparing(Session::id);

    public ForumEvent {
        sessions = sessions.stream().sorted(BY_START).toList();
    }

    /// Where it comes from and when it last changed.
    ///
    /// @param supportCase the case it answers, or null
    /// @param correlationId that case's, else its own
    public record Origin(
            String correlationId, @Nullable String supportCase, Actor createdBy, Instant createdAt, Instant changedAt) {

        Origin changed(Instant now) {
            return new Origin(correlationId, supportCase, createdBy, createdAt, now);
        }
    }

    public Optional<Session> find(String session) {
        return sessions.stream().filter(one -> one.id().equals(session)).findFirst();
    }

    ForumEvent moved(ForumEventStatus to, Instant now) {
        return new ForumEvent(id, revision + 1, to, sequence + 1, details, sessions, origin.changed(now));
    }

    ForumEvent changed(EventDetails wanted, Instant now) {
        int next = details.sameTimeAndPlace(wanted) ? sequence : sequence + 1;
        return new ForumEvent(id, revision + 1, status, next, wanted, sessions, origin.changed(now));
    }

    ForumEvent with(Session session, Instant now) {
        var more = new ArrayList<>(sessions);
        more.add(session);
        return new ForumEvent(id, revision + 1, status, sequence + 1, details, more, origin.changed(now));
    }

    ForumEvent without(String session, Instant now) {
        var fewer = sessions.stream().filter(one -> !one.id().equals(session)).toList();
        return new ForumEvent(id, revision + 1, status, sequence + 1, details, fewer, origin.changed(now));
    }
}
