package org.sopan.indicators.intake;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.CodeMap;
import org.sopan.indicators.resolution.HeldRow;

/// A row that waits for the name of its area: as it was sent, in whatever dialect, by the fields of NDJSON. It is read
/// again by the code map of that day, like any row.
final class Waiting {

    private Waiting() {}

    /// The row as it may wait; null where its area is written with what cannot be stored.
    ///
    /// @param spelled the name that is asked for
    static @Nullable HeldRow row(RawRow sent, String spelled, DataPoint point, Period period, DatasetCode dataset) {
        var cells = new HashMap<String, String>();
        sent.cells().forEach((column, cell) -> cells.put(column.word(), cell.text()));
        var name = cells.getOrDefault(Column.AREA.word(), spelled);
        if (!Questions.isText(name)) {
            return null;
        }
        var figure = new HeldRow.Figure(
                name,
                point.indicator().code().value(),
                point.part() == CodeMap.Part.VALUE ? "" : point.source().toString(),
                period.value(),
                dataset.value());
        return new HeldRow(sent.number(), spelled, figure, sent.lenient(), cells);
    }
}
