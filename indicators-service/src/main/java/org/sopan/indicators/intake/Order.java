package org.sopan.indicators.intake;

import org.jspecify.annotations.Nullable;
import org.sopan.indicators.resolution.Origin;

/// What is asked for with a submission.
///
/// @param dryRun everything but writing
/// @param origin where its rows come from when they waited for a name; null when they come from their sender
public record Order(
        Reporter reporter,
        Mode mode,
        boolean dryRun,
        Strategy strategy,
        @Nullable Origin origin) {

    /// Whatever stands already.
    public Order(Reporter reporter, Mode mode, boolean dryRun) {
        this(reporter, mode, dryRun, Strategy.ADD_AND_CHANGE);
    }

    /// Rows that come from their sender.
    public Order(Reporter reporter, Mode mode, boolean dryRun, Strategy strategy) {
        this(reporter, mode, dryRun, strategy, null);
    }

    /// Whether rows that are right but for a name that is not known are kept.
    boolean holds() {
        return mode == Mode.PARTIAL && !dryRun;
    }
}
