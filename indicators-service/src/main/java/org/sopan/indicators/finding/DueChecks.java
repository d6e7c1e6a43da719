package org.sopan.indicators.finding;

import java.time.Instant;
import java.util.Optional;

/// Submissions whose figures are still to be looked at.
public interface DueChecks {

    /// Asks for it, in the transaction that accepts the figures.
    void add(String submission, Instant at);

    /// Takes one, locked until the end of the transaction and gone with it; others take others.
    Optional<Due> take();

    /// A submission that waits.
    ///
    /// @param provider who sent it
    record Due(String submission, String provider, Instant acceptedAt) {}
}
