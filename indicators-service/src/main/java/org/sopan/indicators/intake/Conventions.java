package org.sopan.indicators.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.indicators.catalogue.CodeBook;
import org.sopan.indicators.catalogue.Indicator;

/// Reads what a sender's habits put in the place of a value, as its code map declares them.
final class Conventions {

    private static final Pattern PARENTHESISED = Pattern.compile("\\(\\s*([\\d.]+)\\s*\\)");
    private static final Pattern NEGATIVE = Pattern.compile("-\\s*([\\d.]+)");

    private Conventions() {}

    /// The row with value and status as they are meant; the row itself where there is nothing to read into it.
    static RawRow read(RawRow row, CodeBook book, @Nullable Indicator indicator, List<Remark> remarks) {
        var cell = row.cell(Column.VALUE);
        if (cell == null || row.cell(Column.STATUS) != null) {
            return row;
        }
        var status = book.status(cell.text());
        if (status.isPresent()) {
            return with(row, null, status.get(), cell.column());
        }
        if (!book.fewCasesInParentheses() || indicator == null) {
            return row;
        }
        var number = number(cell.text().strip(), indicator);
        if (number == null) {
            return row;
        }
        remarks.add(Remark.about(
                row,
                Column.VALUE,
                Rule.VALUE_OF_FEW_CASES,
                new Remark.Text(
                        "value \"" + Remark.shortened(cell.text()) + "\" was read as " + number + " from few cases",
                        cell.text(),
                        number + " with status " + ObservationState.LOW_RELIABILITY.word(),
                        null)));
        return with(row, number, ObservationState.LOW_RELIABILITY, cell.column());
    }

    private static @Nullable String number(String text, Indicator indicator) {
        var parenthesised = PARENTHESISED.matcher(text);
        if (parenthesised.matches()) {
            return parenthesised.group(1);
        }
        var negative = NEGATIVE.matcher(text);
        var low = indicator.rangeLow();
        return negative.matches() && low != null && low.signum() >= 0 ? negative.group(1) : null;
    }

    private static RawRow with(RawRow row, @Nullable String value, ObservationState status, int column) {
        var cells = new EnumMap<Column, RawRow.Cell>(Column.class);
        cells.putAll(row.cells());
        cells.remove(Column.VALUE);
        if (value != null) {
            cells.put(Column.VALUE, new RawRow.Cell(value, column));
        }
        cells.put(Column.STATUS, new RawRow.Cell(status.word(), column));
        return new RawRow(row.number(), row.line(), cells, row.pointer(), row.lenient(), row.defect());
    }
}
