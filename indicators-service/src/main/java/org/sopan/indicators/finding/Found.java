package org.sopan.indicators.finding;

import org.jspecify.annotations.Nullable;

/// What a check says of a frame, before it is a finding.
///
/// @param indicator null where it is about a whole row
public record Found(
        Check check,
        Severity severity,
        String area,
        @Nullable String indicator,
        String evidence,
        double strength) {}
