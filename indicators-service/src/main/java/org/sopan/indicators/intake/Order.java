package org.sopan.indicators.intake;

/// What is asked for with a submission.
///
/// @param dryRun everything but writing
public record Order(Reporter reporter, Mode mode, boolean dryRun) {}
