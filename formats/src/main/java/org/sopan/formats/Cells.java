package org.sopan.formats;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Checks each cell against its column and gives it the one form that all text formats share.
final class Cells {

    private Cells() {}

    /// The cell as text, null where there is no value. Throws [IllegalArgumentException] naming the column when the
    /// cell is not what the column promises.
    static @Nullable String text(Column column, @Nullable Object cell) {
        if (cell == null) {
            return null;
        }
        return switch (column.type()) {
            case TEXT -> cell.toString();
            case WHOLE -> whole(column, cell).toString();
            case DECIMAL -> decimal(column, cell).toPlainString();
            case TRUTH -> String.valueOf(truth(column, cell));
            case DATE -> expected(column, cell, LocalDate.class).toString();
            case INSTANT -> expected(column, cell, Instant.class).toString();
        };
    }

    static Number whole(Column column, Object cell) {
        return switch (cell) {
            case Integer number -> number;
            case Long number -> number;
            case Short number -> number;
            default -> throw unexpected(column, cell);
        };
    }

    static BigDecimal decimal(Column column, Object cell) {
        return switch (cell) {
            case BigDecimal number -> number;
            case Double number when Double.isFinite(number) -> BigDecimal.valueOf(number);
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            default -> throw unexpected(column, cell);
        };
    }

    static boolean truth(Column column, Object cell) {
        return expected(column, cell, Boolean.class);
    }

    static void checkWidth(Table table, @Nullable Object[] cells) {
        if (cells.length != table.columns().size()) {
            throw new IllegalArgumentException("a row of table " + table.name() + " has " + cells.length
                    + " cells; it has " + table.columns().size() + " columns");
        }
    }

    private static <T> T expected(Column column, Object cell, Class<T> type) {
        if (!type.isInstance(cell)) {
            throw unexpected(column, cell);
        }
        return type.cast(cell);
    }

    private static IllegalArgumentException unexpected(Column column, Object cell) {
        return new IllegalArgumentException("column " + column.id() + " holds " + column.type() + "; got "
                + cell.getClass().getSimpleName() + " " + cell);
    }
}
