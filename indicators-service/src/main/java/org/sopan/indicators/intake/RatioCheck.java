package org.sopan.indicators.intake;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.catalogue.Indicator;

/// Understands numerator and denominator, and whether they fit each other, the value and the unit.
final class RatioCheck {

    private RatioCheck() {}

    /// The ratio of a row that gives both halves; null, with a remark where something is wrong, otherwise.
    static @Nullable Ratio read(RawRow row, @Nullable Indicator indicator, List<Remark> remarks) {
        if (row.cell(Column.NUMERATOR) == null && row.cell(Column.DENOMINATOR) == null) {
            return null;
        }
        var numerator = number(row, Column.NUMERATOR, remarks);
        var denominator = number(row, Column.DENOMINATOR, remarks);
        if (numerator == null || denominator == null || indicator == null) {
            return null;
        }
        return fit(row, indicator, new Halved(numerator, denominator), remarks);
    }

    /// Two halves that may or may not be a ratio.
    record Halved(BigDecimal numerator, BigDecimal denominator) {}

    /// The ratio, unless the halves do not fit each other.
    static @Nullable Ratio fit(RawRow row, Indicator indicator, Halved halves, List<Remark> remarks) {
        var text = halves.numerator().toPlainString() + " / "
                + halves.denominator().toPlainString();
        if (halves.denominator().signum() == 0) {
            remarks.add(Remark.about(
                    row,
                    Column.DENOMINATOR,
                    Rule.RATIO_INCOMPLETE,
                    new Remark.Text(
                            "the denominator of indicator " + indicator.code() + " is 0",
                            text,
                            "a denominator above zero; status not-applicable where there was nobody to count",
                            "not-applicable")));
            return null;
        }
        if (Ratio.isShare(indicator) && halves.numerator().compareTo(halves.denominator()) > 0) {
            remarks.add(Remark.about(
                    row,
                    Column.NUMERATOR,
                    Rule.RATIO_ABOVE_ONE,
                    new Remark.Text(
                            "numerator " + halves.numerator().toPlainString() + " is larger than denominator "
                                    + halves.denominator().toPlainString(),
                            text,
                            "a numerator of at most the denominator",
                            null)));
            return null;
        }
        return new Ratio(halves.numerator(), halves.denominator());
    }

    /// The value of a row with a ratio: worked out, or the given one when it is the same to the last decimal.
    static BigDecimal value(
            RawRow row, Indicator indicator, Ratio ratio, @Nullable BigDecimal given, List<Remark> remarks) {
        var worked = ratio.value(indicator);
        if (given == null) {
            return worked;
        }
        if (given.subtract(worked).abs().compareTo(BigDecimal.ONE.movePointLeft(indicator.decimals())) > 0) {
            remarks.add(Remark.about(
                    row,
                    Column.VALUE,
                    Rule.RATIO_DIFFERS,
                    new Remark.Text(
                            "value " + given.toPlainString() + " is not "
                                    + ratio.numerator().toPlainString() + " / "
                                    + ratio.denominator().toPlainString(),
                            given.toPlainString(),
                            worked.toPlainString(),
                            worked.toPlainString())));
        }
        return given;
    }

    private static @Nullable BigDecimal number(RawRow row, Column column, List<Remark> remarks) {
        var cell = row.cell(column);
        if (cell == null) {
            remarks.add(Remark.about(
                    row,
                    column,
                    Rule.RATIO_INCOMPLETE,
                    new Remark.Text(
                            "the row has one half of a ratio and no " + column.word(),
                            "",
                            "a " + column.word(),
                            null)));
            return null;
        }
        if (Decimals.read(cell.text().strip(), row.lenient()) instanceof Decimals.Reading.Decimal(var number, var _)
                && number.signum() >= 0
                && Decimals.isStorable(number)) {
            return number;
        }
        remarks.add(Remark.about(
                row,
                column,
                Rule.NUMBER_UNREADABLE,
                new Remark.Text(
                        column.word() + " \"" + Remark.shortened(cell.text())
                                + "\" is not a decimal number of at least 0 and less than " + Decimals.MOST,
                        cell.text(),
                        "a decimal number of at least 0 and less than " + Decimals.MOST,
                        null)));
        return null;
    }
}
