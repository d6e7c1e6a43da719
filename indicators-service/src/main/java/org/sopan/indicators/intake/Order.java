package org.sopan.indicators.intake;

/// What is asked for with a submission.
///
/// @param dryRun everything but writing
public record Order(Reporter reporter, Mode mode, boolean dryRun, Strategy strategy) {

    /// Whatever stands already.
    public Order(Reporter reporter, Mode mode, boolean dryRun) {
        this(reporter, mode, dryRun, Strategy.ADD_AND_CHANGE);
    }
}
