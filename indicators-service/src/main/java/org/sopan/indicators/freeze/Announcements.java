package org.sopan.indicators.freeze;

import org.sopan.contracts.vocabulary.ProgrammeCode;

/// Tells other services of freezes, within the transaction that makes them.
public interface Announcements {

    /// A part of a freeze that is being made.
    void part(String freeze, ProgrammeCode programme, int number, FrozenList.Part part);

    /// All of it was told; this goes to every reader of figures.
    void closed(Freeze freeze, int parts);
}
