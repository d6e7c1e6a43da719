package org.sopan.indicators.intake;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Understands the confidence interval of a row.
final class IntervalCheck {

    private IntervalCheck() {}

    /// The interval a row gives; null where it gives none, or, with a remark, something wrong.
    ///
    /// @param value of the row's figure, null where it has none
    static @Nullable Interval read(RawRow row, @Nullable BigDecimal value, List<Remark> remarks) {
        if (row.cell(Column.CI_LOWER) == null && row.cell(Column.CI_UPPER) == null) {
            return null;
        }
        var lower = end(row, Column.CI_LOWER, remarks);
        var upper = end(row, Column.CI_UPPER, remarks);
        if (lower == null || upper == null) {
            return null;
        }
        if (!Interval.isOne(lower, upper)) {
            remarks.add(remark(
                    row,
                    Column.CI_UPPER,
                    "ciLower " + lower + " and ciUpper " + upper + " are no interval",
                    "a lower end below the upper one, with a standard error of " + Interval.LEAST_ERROR.toPlainString()
                            + ".." + Interval.LARGEST_ERROR));
            return null;
        }
        var interval = new Interval(lower, upper);
        if (value == null) {
            // A value that cannot be read is remarked on as that.
            if (row.cell(Column.VALUE) == null) {
                remarks.add(remark(row, Column.CI_LOWER, "a figure without a value has an interval", "no interval"));
            }
            return null;
        }
        if (!interval.holds(value)) {
            remarks.add(remark(
                    row,
                    value.compareTo(lower) < 0 ? Column.CI_LOWER : Column.CI_UPPER,
                    "value " + value + " lies outside its interval " + lower + ".." + upper,
                    "ciLower ≤ value ≤ ciUpper"));
        }
        return interval;
    }

    /// Remarks on a standard error that says something else than the interval beside it.
    static void expectAgreement(RawRow row, Interval interval, BigDecimal error, List<Remark> remarks) {
        if (!interval.agreesWith(error)) {
            remarks.add(remark(
                    row,
                    Column.STANDARD_ERROR,
                    "standardError " + error + " contradicts the interval " + interval.lower() + ".." + interval.upper()
                            + ", whose standard error is " + interval.standardError(),
                    "one of both, or both within 5 % and rounding"));
        }
    }

    private static @Nullable BigDecimal end(RawRow row, Column column, List<Remark> remarks) {
        var cell = row.cell(column);
        if (cell == null) {
            remarks.add(remark(
                    row,
                    column,
                    "the row has one end of an interval and no " + column.word(),
                    "both ends, or neither"));
            return null;
        }
        if (Decimals.read(cell.text().strip(), row.lenient()) instanceof Decimals.Reading.Decimal(var number, var _)
                && Decimals.isStorable(number)) {
            return number;
        }
        remarks.add(remark(
                row,
                column,
                column.word() + " \"" + Remark.shortened(cell.text()) + "\" is not a decimal number",
                "a decimal number within ±" + Decimals.MOST));
        return null;
    }

    private static Remark remark(RawRow row, Column column, String detail, String expected) {
        var cell = row.cell(column);
        var found = cell == null ? null : cell.text();
        return Remark.about(row, column, Rule.INTERVAL_UNFIT, new Remark.Text(detail, found, expected, null));
    }
}
