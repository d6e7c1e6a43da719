package org.sopan.forum.practices;

import org.sopan.forum.history.StateChange;

/// Tells the other services, in the same transaction.
public interface PracticeAnnouncements {

    void announce(PracticeVersion version, StateChange change);
}
