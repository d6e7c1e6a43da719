package org.sopan.indicators.resolution;

import java.time.Instant;

/// Where the rows of a submission come from that was made of rows that had waited.
///
/// @param resolution id of the name they waited for
/// @param submission the push that brought them
/// @param cameAt when they were told: what was told since stands
public record Origin(String resolution, String submission, Instant cameAt) {}
