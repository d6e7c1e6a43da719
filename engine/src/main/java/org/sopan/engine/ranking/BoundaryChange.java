package org.sopan.engine.ranking;

import java.time.LocalDate;
import java.util.List;

/// The territory of an area changed.
///
/// @param on first day of the new territory
/// @param predecessors areas it was made from
/// @param retabulated whether older figures were re-tabulated on the new territory, so that they may be
/// compared
public record BoundaryChange(String area, LocalDate on, List<String> predecessors, boolean retabulated) {

    public BoundaryChange {
        predecessors = List.copyOf(predecessors);
    }
}
