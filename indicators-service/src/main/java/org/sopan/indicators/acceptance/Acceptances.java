package org.sopan.indicators.acceptance;

import java.time.Instant;

/// Transactions that accept figures. All instants are those of the database's clock, so that replicas agree.
public interface Acceptances {

    /// Marks the present transaction as one that accepts, until it ends; then the instant of acceptance. Whoever reads
    /// "as of" that instant waits for the end.
    Instant begin();

    /// The database's clock.
    Instant now();

    /// Whether everything that was or will be accepted until an instant can be read: the instant is over, and no
    /// transaction that began until then still accepts.
    boolean settled(Instant until);
}
