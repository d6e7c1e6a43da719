package org.sopan.engine.explain;

import java.util.List;

/// Why the score of an area changed.
public sealed interface ScoreExplanation {

    /// The change in parts.
    ///
    /// @param before score in the base period, in the frame of this ranking
    /// @param after score in the ranked period
    /// @param contributions of every node and indicator below the root that has a value at one end at least;
    /// the children of the root sum to `after − before`, and so do all indicators; a node that compares
    /// areas has one child more, [RankExplanation#OTHERS]
    record Explained(String area, double before, double after, List<Contribution> contributions)
            implements ScoreExplanation {
        public Explained {
            contributions = List.copyOf(contributions);
        }

        public double change() {
            return after - before;
        }

        /// The parts of a node's children, such as the themes of the root.
        public List<Contribution> childrenOf(String node) {
            return contributions.stream()
                    .filter(part -> node.equals(part.parent()))
                    .toList();
        }
    }

    /// There is no change to explain, or it is not the area's own.
    record NotExplained(String area, String reason) implements ScoreExplanation {}
}
