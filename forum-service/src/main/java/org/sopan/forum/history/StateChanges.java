package org.sopan.forum.history;

import java.util.List;

/// The history of every aggregate, kept with the state in one transaction.
public interface StateChanges {

    void add(StateChange change);

    /// What happened to one aggregate, oldest first.
    List<Step> listOf(String aggregate, String id, int limit);

    /// What touched an area, oldest first, from behind a step.
    ///
    /// @param hidden whether steps of drafts are among it
    List<Step> listTouching(String area, boolean hidden, long behind, int limit);

    /// A change with its place in the order of telling.
    record Step(long number, StateChange change) {}
}
