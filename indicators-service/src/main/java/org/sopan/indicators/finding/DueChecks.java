package org.sopan.indicators.finding;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Submissions that wait to be looked at.
public interface DueChecks {

    /// Puts a submission in the queue, with the transaction that accepts it.
    void add(String submission, Instant at);

    /// Takes the oldest whose time has come; nobody else takes it until the lease is over, the instance may have died
    /// then. An attempt is counted.
    Optional<Due> take(Duration lease);

    /// It was looked at.
    void done(String submission);

    /// It is looked at again after a while.
    void retry(String submission, Duration after, String problem);

    /// Nobody looks at it until an operator says so.
    void park(String submission, String problem);

    /// A submission that waits.
    ///
    /// @param provider who sent it
    /// @param attempt counts from 1
    record Due(String submission, String provider, Instant acceptedAt, int attempt) {}
}
