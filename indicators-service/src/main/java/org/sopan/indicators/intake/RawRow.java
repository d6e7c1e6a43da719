package org.sopan.indicators.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A row as it was sent, before anything in it was understood.
///
/// @param number counts rows from 1
/// @param line line of the body the row begins on, counted from 1
/// @param cells what was given; a column that is absent or empty is not there
/// @param pointer JSON pointer of the row, null in CSV, where the column's name is the pointer
/// @param lenient whether spellings that a spreadsheet produces are understood (CSV) or refused (JSON)
/// @param defect why the row as a whole cannot be read; its cells then mean nothing
public record RawRow(
        int number,
        int line,
        Map<Column, Cell> cells,
        @Nullable String pointer,
        boolean lenient,
        @Nullable Defect defect) {

    /// A text and the column of the line it begins at, counted from 1; 0 where it is not known.
    public record Cell(String text, int column) {}

    /// What is wrong with a row as a whole.
    public record Defect(Rule rule, int column, String detail, String expected) {

        /// Cells have slipped, or are missing or too many.
        ///
        /// @param wanted how many cells a row has
        public static Defect ofLength(List<Cell> cells, int wanted) {
            return new Defect(
                    Rule.ROW_LENGTH,
                    cells.getLast().column(),
                    "the row has " + cells.size() + " cells and the header has " + wanted,
                    wanted + " cells; a value with a comma in it stands in quotes");
        }
    }

    public @Nullable Cell cell(Column column) {
        return cells.get(column);
    }

    /// Where to point a reader: `/12/value` in JSON, `value` in CSV.
    public String pointerTo(Column column) {
        return pointer == null ? column.word() : pointer + "/" + column.word();
    }
}
