package org.sopan.engine.uncertainty;

import java.util.List;

/// The result of a Monte Carlo over choices of the method.
///
/// @param areas those that the ranking itself ranks, by place, then by code
/// @param draws rankings that were computed
/// @param failed draws in which nobody could be ranked; counted, never dropped in silence
/// @param meanShift mean over draws and areas of |place in the draw − place in the ranking|
public record Robustness(List<AreaRobustness> areas, int draws, int failed, double meanShift, Ahead ahead) {

    public Robustness {
        areas = List.copyOf(areas);
    }
}
