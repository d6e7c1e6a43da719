package org.sopan.forum.cases;

import org.jspecify.annotations.Nullable;
import org.sopan.forum.history.StateChange;

/// Tells the other services, in the same transaction.
public interface CaseAnnouncements {

    /// Tells of a case.
    ///
    /// @param reason what a release said that led to the change, or null
    /// @param cause id of the event that led to it, or null when a person did
    void announce(SupportCase changed, StateChange change, @Nullable Reason reason, @Nullable String cause);

    void announce(ForumPack pack, String at);
}
