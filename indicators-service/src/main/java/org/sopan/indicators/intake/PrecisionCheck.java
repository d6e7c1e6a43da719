package org.sopan.indicators.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.DatasetCode;

/// Understands sample sizes, standard errors and confidence intervals of rows, and keeps them until their figures are
/// applied.
final class PrecisionCheck {

    /// Where surveys write; elsewhere a figure is not held against others by its precision.
    static final DatasetCode SURVEY = new DatasetCode("survey");

    private static final BigDecimal MOST_CASES = BigDecimal.valueOf(100_000_000);
    private static final Column[] COLUMNS = {Column.SAMPLE_SIZE, Column.STANDARD_ERROR, Column.CI_LOWER, Column.CI_UPPER
    };

    private final int bound;
    private final List<SentPrecision> kept = new ArrayList<>();

    PrecisionCheck(int bound) {
        this.bound = bound;
    }

    /// What the row says of its figure's precision; null where it says nothing, or, with a remark, something wrong.
    @Nullable
    Said read(RawRow row, @Nullable DatasetCode dataset, @Nullable BigDecimal value, List<Remark> remarks) {
        var column = firstGiven(row);
        if (column == null) {
            return null;
        }
        if (dataset != null && !dataset.equals(SURVEY)) {
            remarks.add(
                    remark(row, column, "a figure of dataset " + dataset + " has no precision", "dataset " + SURVEY));
            return null;
        }
        if (kept.size() >= bound) {
            remarks.add(remark(
                    row,
                    column,
                    "the submission has more than " + bound + " precisions",
                    "at most " + bound + "; send it in parts"));
            return null;
        }
        var cases = number(row, Column.SAMPLE_SIZE, remarks);
        var deviation = number(row, Column.STANDARD_ERROR, remarks);
        var interval = IntervalCheck.read(row, value, remarks);
        if (interval != null && deviation != null) {
            IntervalCheck.expectAgreement(row, interval, deviation, remarks);
        }
        return cases == null && deviation == null && interval == null ? null : new Said(cases, deviation, interval);
    }

    /// Keeps what a row said whose figure was understood.
    void keep(@Nullable Said said, Figure figure) {
        if (said != null) {
            var cases = said.cases();
            kept.add(new SentPrecision(
                    figure.row(),
                    figure.indicator(),
                    figure.area(),
                    figure.state(),
                    figure.period(),
                    cases == null ? null : cases.intValueExact(),
                    said.deviationOrWorkedOut(),
                    said.interval()));
        }
    }

    List<SentPrecision> kept() {
        return List.copyOf(kept);
    }

    /// Remarks on a part of a ratio that comes with a precision: it is the ratio that has one.
    static void expectNone(RawRow row, List<Remark> remarks) {
        for (var column : COLUMNS) {
            if (row.cell(column) != null) {
                remarks.add(remark(
                        row,
                        column,
                        "a part of a ratio has no " + column.word(),
                        "the " + column.word() + " of the ratio, at /v1/survey-precisions"));
            }
        }
    }

    /// Those whose rows were taken: a figure that was given twice was not, whether that was shown or counted alone.
    static List<SentPrecision> taken(List<SentPrecision> precisions, List<Remark> remarks) {
        Set<Integer> refused = remarks.stream()
                .filter(remark -> remark.rule().refuses())
                .map(Remark::row)
                .collect(Collectors.toUnmodifiableSet());
        var times = precisions.stream().collect(Collectors.groupingBy(PrecisionCheck::key, Collectors.counting()));
        return precisions.stream()
                .filter(each -> !refused.contains(each.row()) && times.getOrDefault(key(each), 0L) == 1)
                .toList();
    }

    private static List<Object> key(SentPrecision precision) {
        return List.of(precision.indicator(), precision.area(), precision.period());
    }

    /// @param cases whole
    /// @param deviation the standard error as it was given
    record Said(
            @Nullable BigDecimal cases,
            @Nullable BigDecimal deviation,
            @Nullable Interval interval) {

        /// The standard error as it was given, else that of the interval.
        @Nullable
        BigDecimal deviationOrWorkedOut() {
            return deviation == null && interval != null ? interval.standardError() : deviation;
        }
    }

    private static @Nullable Column firstGiven(RawRow row) {
        for (var column : COLUMNS) {
            if (row.cell(column) != null) {
                return column;
            }
        }
        return null;
    }

    private static @Nullable BigDecimal number(RawRow row, Column column, List<Remark> remarks) {
        var cell = row.cell(column);
        if (cell == null) {
            return null;
        }
        boolean cases = column == Column.SAMPLE_SIZE;
        if (Decimals.read(cell.text().strip(), row.lenient()) instanceof Decimals.Reading.Decimal(var number, var _)
                && number.compareTo(cases ? BigDecimal.ONE : Interval.LEAST_ERROR) >= 0
                && number.compareTo(cases ? MOST_CASES : Interval.LARGEST_ERROR) <= 0
                && (!cases || number.stripTrailingZeros().scale() <= 0)) {
            return number;
        }
        remarks.add(remark(
                row,
                column,
                column.word() + " \"" + Remark.shortened(cell.text()) + "\" is none",
                cases
                        ? "a whole number, 1.." + MOST_CASES
                        : "a decimal number, " + Interval.LEAST_ERROR.toPlainString() + ".." + Interval.LARGEST_ERROR));
        return null;
    }

    private static Remark remark(RawRow row, Column column, String detail, String expected) {
        return Remark.about(row, column, Rule.PRECISION_UNFIT, new Remark.Text(detail, null, expected, null));
    }
}
