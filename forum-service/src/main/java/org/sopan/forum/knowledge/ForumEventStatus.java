package org.sopan.forum.knowledge;

import org.sopan.forum.lifecycle.Lifecycle;

/// How far a knowledge-forum event is.
public enum ForumEventStatus {
    DRAFT,
    SCHEDULED,
    REGISTRATION_OPEN,
    REGISTRATION_CLOSED,
    LIVE,
    ENDED,
    ARCHIVED,
    /// Put off; needs a new time before it is scheduled again.
    POSTPONED,
    /// Final; stays in calendars so that subscribers learn of it.
    CANCELLED;

    /// Which status follows which.
    public static final Lifecycle<ForumEventStatus> TABLE = Lifecycle.of("forum-event", ForumEventStatus.class)
            .line(DRAFT, SCHEDULED, CANCELLED)
            .line(SCHEDULED, REGISTRATION_OPEN, POSTPONED, CANCELLED)
            .line(REGISTRATION_OPEN, REGISTRATION_CLOSED, POSTPONED, CANCELLED)
            .line(REGISTRATION_CLOSED, REGISTRATION_OPEN, LIVE, POSTPONED, CANCELLED)
            .line(POSTPONED, SCHEDULED, CANCELLED)
            .line(LIVE, ENDED)
            .line(ENDED, ARCHIVED)
            .end();

    /// Whether time, place and sessions may still change.
    public boolean open() {
        return switch (this) {
            case DRAFT, SCHEDULED, REGISTRATION_OPEN, REGISTRATION_CLOSED, POSTPONED -> true;
            case LIVE, ENDED, ARCHIVED, CANCELLED -> false;
        };
    }

    /// Whether its sessions hold their rooms and speakers.
    public boolean holdsRooms() {
        return switch (this) {
            case DRAFT, SCHEDULED, REGISTRATION_OPEN, REGISTRATION_CLOSED, LIVE, ENDED, ARCHIVED -> true;
            case POSTPONED, CANCELLED -> false;
        };
    }
}
