package org.sopan.engine.ranking;

import org.jspecify.annotations.Nullable;

/// A figure that a treatment moved, or left out because it is not defined for it.
///
/// @param treated null when the figure was left out
public record TreatedFigure(
        String area,
        String indicator,
        double figure,
        @Nullable Double treated) {}
