package org.sopan.forum.knowledge;

import org.sopan.forum.history.StateChange;

/// Tells the other services, in the same transaction.
public interface ForumEventAnnouncements {

    void announce(ForumEvent event, StateChange change);
}
