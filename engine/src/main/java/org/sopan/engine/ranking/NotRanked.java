package org.sopan.engine.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Why an area has no place. It is listed with the reason and never silently dropped.
public sealed interface NotRanked {

    String area();

    /// A stable word for machines, such as `no-baseline`.
    String code();

    /// One sentence for people.
    String message();

    /// Nothing below the node has a figure for the period.
    record NoFigures(String area, String node, String period) implements NotRanked {
        @Override
        public String code() {
            return "no-figures";
        }

        @Override
        public String message() {
            return "area " + area + ": no figure below node " + node + " for period " + period;
        }
    }

    /// Too little is there for the node to be scored.
    ///
    /// @param counted `indicators` below the node or its `children`
    /// @param because children that are themselves below their threshold
    record BelowCoverage(
            String area, String node, String counted, int present, int of, int needed, List<BelowCoverage> because)
            implements NotRanked {
        public BelowCoverage {
            because = List.copyOf(because);
        }

        @Override
        public String code() {
            return "below-coverage";
        }

        @Override
        public String message() {
            var own = "area " + area + ": node " + node + " has " + present + " of " + of + " " + counted + ", "
                    + needed + " are needed";
            return because.isEmpty()
                    ? own
                    : own + " ("
                            + because.stream()
                                    .map(child -> child.node() + " has " + child.present() + " of " + child.of() + " "
                                            + child.counted() + ", needs " + child.needed())
                                    .collect(Collectors.joining("; "))
                            + ")";
        }
    }

    /// The area has no score in the period that the change is measured from.
    ///
    /// @param base that period, or null when the panel has none before the one that is ranked
    record NoBaseline(String area, @Nullable String base) implements NotRanked {
        @Override
        public String code() {
            return "no-baseline";
        }

        @Override
        public String message() {
            return base == null
                    ? "area " + area + ": there is no earlier period to measure a change from"
                    : "area " + area + ": no score for period " + base + " to measure a change from";
        }
    }

    /// Its territory is not what it was, and the older figures were not re-tabulated.
    record BoundaryChanged(String area, LocalDate on, List<String> predecessors) implements NotRanked {
        public BoundaryChanged {
            predecessors = List.copyOf(predecessors);
        }

        @Override
        public String code() {
            return "boundary-changed";
        }

        @Override
        public String message() {
            return "area " + area + ": its territory changed on " + on
                    + (predecessors.isEmpty() ? "" : " (out of " + String.join(", ", predecessors) + ")");
        }
    }

    /// Too few figures are there in both periods.
    record BelowCommonCoverage(String area, String node, int common, int of, int needed) implements NotRanked {
        @Override
        public String code() {
            return "below-common-coverage";
        }

        @Override
        public String message() {
            return "area " + area + ": " + common + " of " + of + " indicators of node " + node
                    + " are there in both periods, " + needed + " are needed";
        }
    }

    /// The measure of change is not defined for its two scores: no gap was left, or a score is not above zero.
    record Undefined(String area, String measure, double before, double after) implements NotRanked {
        @Override
        public String code() {
            return "change-undefined";
        }

        @Override
        public String message() {
            return "area " + area + ": the " + measure + " is not defined from score " + before + " to " + after;
        }
    }
}
