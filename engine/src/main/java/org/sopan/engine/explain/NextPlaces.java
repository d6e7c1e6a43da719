package org.sopan.engine.explain;

import java.util.List;

/// What it would take an area to gain places.
public sealed interface NextPlaces {

    /// What each indicator alone would have to reach.
    ///
    /// @param rankNow place now: one more than the areas ahead
    /// @param rankThen place it would have, which is better than asked for when areas ahead are tied
    /// @param scoreNeeded least score, on the decimals of the method, that gives the place
    record Computed(String area, int rankNow, int rankThen, double scoreNeeded, List<Reach> reaches)
            implements NextPlaces {
        public Computed {
            reaches = List.copyOf(reaches);
        }
    }

    /// It cannot be said, with the reason.
    record NotComputed(String area, String reason) implements NextPlaces {}

    /// What one indicator alone would have to reach, all others as they are.
    sealed interface Reach {

        String indicator();

        /// A figure that would do.
        ///
        /// @param figure in the indicator's own unit; with it the area has the place
        /// @param normalised value of that figure
        record Reachable(String indicator, double figureNow, double figure, double normalisedNow, double normalised)
                implements Reach {}

        /// Not even its best value would do.
        record NotReachable(String indicator, double bestScore) implements Reach {}

        /// The area has no figure of it, so there is nothing to improve.
        record NoFigure(String indicator) implements Reach {}
    }
}
