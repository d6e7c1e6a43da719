package org.sopan.engine.explain;

import java.util.List;

/// Why the rank of an area changed.
public sealed interface RankExplanation {

    /// The name of the player that stands for what all other areas did.
    String OTHERS = "others";

    /// The name of the player that stands for areas that have a place at one end only.
    String ENTERED_OR_LEFT = "entered-or-left";

    /// What moved the area, and whom it passed.
    ///
    /// @param before place in the base period: one more than the areas ahead
    /// @param after place in the ranked period
    /// @param parts places gained (lost when negative) through each of the area's own themes, through the
    /// others and through areas that entered or left; they sum to `before − after`
    /// @param rivals areas whose order with this one turned
    record Explained(String area, int before, int after, List<Contribution> parts, List<Rival> rivals)
            implements RankExplanation {
        public Explained {
            parts = List.copyOf(parts);
            rivals = List.copyOf(rivals);
        }

        public int placesGained() {
            return before - after;
        }
    }

    /// The area is itself new or dropped, so it has no change of rank.
    record NotExplained(String area, String reason) implements RankExplanation {}

    /// An area whose order with this one turned.
    ///
    /// @param overtaken whether the area passed the rival; else the rival passed it
    /// @param leadBefore score of the area minus score of the rival in the base period
    /// @param themes what each theme did to the lead, and what the others did where the root compares areas;
    /// they sum to `leadAfter − leadBefore`
    record Rival(String area, boolean overtaken, double leadBefore, double leadAfter, List<Contribution> themes) {
        public Rival {
            themes = List.copyOf(themes);
        }
    }
}
