package org.sopan.indicators.intake;

import java.time.Instant;
import java.util.List;

/// Where the precisions go that came with figures.
public interface SentPrecisions {

    /// Notes them in the present transaction.
    void note(List<SentPrecision> precisions, Reporter reporter, Instant at);
}
