package org.sopan.indicators.resolution;

import java.util.Map;

/// A row that is right but for the name of its area, which nobody knows yet.
///
/// @param row number of the row in its submission
/// @param spelled the name that is asked for
/// @param lenient whether its cells are read as spreadsheets write them
/// @param cells the row as it was sent, by the fields of NDJSON
public record HeldRow(int row, String spelled, Figure figure, boolean lenient, Map<String, String> cells) {

    public HeldRow {
        cells = Map.copyOf(cells);
    }

    /// The figure a row tells, as far as it is known: a later row that tells the same takes its place.
    ///
    /// @param name the area as it was sent, of which the name that is asked for may be a part
    /// @param element the data element, where the row is a part of a ratio; else empty
    public record Figure(String name, String indicator, String element, String period, String dataset) {}
}
