package org.sopan.indicators.observation;

import org.jspecify.annotations.Nullable;

/// What was said of a figure beside it; each null where nothing was.
///
/// @param evidence address of what shows that it is right
/// @param reason why it was changed
public record Words(
        @Nullable String note,
        @Nullable String evidence,
        @Nullable String reason) {}
