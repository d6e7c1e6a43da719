package org.sopan.indicators.freeze;

import java.time.LocalDate;

/// What came of asking for a freeze.
public sealed interface FreezeOutcome {

    record Frozen(Freeze freeze) implements FreezeOutcome {}

    record NoSuchProgramme() implements FreezeOutcome {}

    /// The period is not over: its figures may still be reported.
    record NotOver(LocalDate end, LocalDate today) implements FreezeOutcome {}

    /// The calendar's freeze of this period was made before.
    record MadeBefore() implements FreezeOutcome {}
}
