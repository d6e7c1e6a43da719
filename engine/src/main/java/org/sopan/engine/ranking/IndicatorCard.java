package org.sopan.engine.ranking;

import org.jspecify.annotations.Nullable;
import org.sopan.engine.panel.CellState;

/// One indicator for one area.
///
/// @param node the indicator's parent in the tree
/// @param figure in its own unit, as it counted; null when left out
/// @param treated the figure after treatment; equal to it where there is none
/// @param fromPeriod the period the figure is of; null when left out
/// @param state of the cell of the ranked period itself
/// @param normalised after floor and cap
/// @param rank by normalised value among all areas with a figure
/// @param weight share in the root's score by the method alone
/// @param effectiveWeight the same after the weights of missing children went to the others
/// @param contribution part of the root's score; null while the root is not scored
public record IndicatorCard(
        String indicator,
        String node,
        @Nullable Double figure,
        @Nullable Double treated,
        @Nullable String fromPeriod,
        CellState state,
        Origin origin,
        @Nullable Double normalised,
        @Nullable Double rank,
        int of,
        double weight,
        double effectiveWeight,
        @Nullable Double contribution,
        @Nullable Double previousFigure,
        @Nullable Double previousNormalised) {}
