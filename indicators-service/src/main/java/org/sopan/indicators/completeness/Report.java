package org.sopan.indicators.completeness;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.Programme;

/// The completeness of a programme in a period.
///
/// @param deadline of states without a calendar of their own; null where the programme has no calendar
/// @param lines by area, then provider
public record Report(
        Programme programme, Period period, @Nullable Deadline deadline, List<Line> lines) {

    public Report {
        lines = List.copyOf(lines);
    }

    /// Over all lines.
    public Counts total() {
        return lines.stream().map(Line::counts).reduce(Counts.NONE, Counts::plus);
    }
}
