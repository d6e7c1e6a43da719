package org.sopan.indicators.audit;

/// What came of asking for a sample.
public sealed interface DrawOutcome {

    record Drawn(AuditSample sample) implements DrawOutcome {}

    record NoSuchProgramme() implements DrawOutcome {}

    record NoSuchArea() implements DrawOutcome {}

    /// There are fewer figures than were asked for.
    record TooFew(int figures) implements DrawOutcome {}
}
