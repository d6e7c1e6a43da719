package org.sopan.indicators.finding;

import java.util.List;

/// One figure through time, oldest first; what carries no value is left out.
///
/// @param period the last one's
public record FigureSeries(
        String state, String area, String indicator, String dataset, String period, List<Double> figures) {

    public FigureSeries {
        figures = List.copyOf(figures);
    }
}
