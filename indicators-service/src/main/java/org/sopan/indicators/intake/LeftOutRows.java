package org.sopan.indicators.intake;

import java.util.List;

/// What is said about rows that a push's strategy leaves out.
final class LeftOutRows {

    private LeftOutRows() {}

    static Rule rule(Strategy strategy) {
        return strategy == Strategy.ADD ? Rule.FIGURE_STANDS : Rule.FIGURE_ABSENT;
    }

    static List<Remark> remarks(Figures.LeftOut leftOut, Strategy strategy) {
        boolean adds = strategy == Strategy.ADD;
        return leftOut.rows().stream()
                .map(row -> new Remark(
                        rule(strategy),
                        row.place().row(),
                        row.place().line(),
                        0,
                        "",
                        "figure " + row.key() + (adds ? " stands already" : " does not stand yet"),
                        row.key(),
                        adds ? "figures that were not reported yet" : "figures that were reported before",
                        null))
                .toList();
    }
}
