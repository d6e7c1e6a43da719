package org.sopan.engine.explain;

import java.util.List;

/// The cheapest way to a score.
public sealed interface Mix {

    /// Why nothing can be promised where one area's figures move the scores of others.
    String OTHERS_COUNT =
            "scores also depend on what others report: freeze the frames of the method, compare no areas and fill no gap from a group";

    /// The steps to take, all together just enough.
    ///
    /// @param steps what to improve, the cheapest point of score first
    /// @param cost of all steps
    record Found(List<Step> steps, double cost) implements Mix {
        public Found {
            steps = List.copyOf(steps);
        }
    }

    /// Not even all caps together would do.
    record NotReachable(double bestScore) implements Mix {}

    /// It cannot be said, with the reason.
    record NotComputed(String reason) implements Mix {}

    /// One indicator's part.
    ///
    /// @param from figure now, in the indicator's own unit
    /// @param to figure to reach
    /// @param points of score gained by it on top of the steps before it
    record Step(String indicator, double from, double to, double points, double cost) {}

    /// What one unit of an indicator costs, and how far it can go.
    ///
    /// @param unitCost of one unit of the figure, above zero
    /// @param cap figure beyond which nobody expects it to go
    record Price(double unitCost, double cap) {
        public Price {
            if (!(unitCost > 0)) {
                throw new IllegalArgumentException("a unit cost is above 0, not " + unitCost);
            }
        }
    }
}
