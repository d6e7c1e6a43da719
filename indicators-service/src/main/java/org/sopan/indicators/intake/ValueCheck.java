package org.sopan.indicators.intake;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.indicators.catalogue.Indicator;
import org.sopan.indicators.catalogue.Spellings;

/// Understands value and status of a row, and whether they fit each other and the indicator.
final class ValueCheck {

    private static final List<String> STATUS_WORDS =
            Arrays.stream(ObservationState.values()).map(ObservationState::word).toList();

    private ValueCheck() {}

    static @Nullable BigDecimal readValue(RawRow row, List<Remark> remarks) {
        var cell = row.cell(Column.VALUE);
        if (cell == null) {
            return null;
        }
        var found = cell.text();
        return switch (Decimals.read(found.strip(), row.lenient())) {
            case Decimals.Reading.Decimal(var value, boolean respelled) -> {
                if (respelled) {
                    var detail = "value \"" + Remark.shortened(found) + "\" was read as " + value;
                    remarks.add(Remark.about(
                            row, Column.VALUE, Rule.VALUE_SPELLING, new Remark.Text(detail, found, "0-9 and .", null)));
                }
                yield value;
            }
            case Decimals.Reading.Parenthesised() -> {
                remarks.add(Remark.about(
                        row,
                        Column.VALUE,
                        Rule.VALUE_PARENTHESISED,
                        new Remark.Text(
                                "value \"" + Remark.shortened(found) + "\" is in parentheses, which in survey tables "
                                        + "means 25-49 cases and not a negative number",
                                found,
                                "the number alone, with status low-reliability",
                                found.replaceAll("[()\\s]", ""))));
                yield null;
            }
            case Decimals.Reading.Unreadable() -> {
                remarks.add(Remark.about(
                        row,
                        Column.VALUE,
                        Rule.VALUE_UNREADABLE,
                        new Remark.Text(
                                "value \"" + Remark.shortened(found) + "\" is not a decimal number",
                                found,
                                "a decimal number such as 84.6; no value and a status where there is none",
                                null)));
                yield null;
            }
        };
    }

    static @Nullable ObservationState readStatus(RawRow row, @Nullable BigDecimal value, List<Remark> remarks) {
        var cell = row.cell(Column.STATUS);
        var word = cell == null ? ObservationState.NORMAL.word() : cell.text().strip();
        var status = ObservationState.find(word).orElse(null);
        if (status == null) {
            remarks.add(Remark.about(
                    row,
                    Column.STATUS,
                    Rule.STATUS_UNKNOWN,
                    new Remark.Text(
                            "status \"" + Remark.shortened(word) + "\" is not known",
                            word,
                            String.join(", ", STATUS_WORDS),
                            Spellings.nearest(word, STATUS_WORDS).orElse(null))));
            return null;
        }
        if (status.carriesValue() && value == null && row.cell(Column.VALUE) == null) {
            remarks.add(Remark.about(
                    row,
                    Column.VALUE,
                    Rule.VALUE_MISSING,
                    new Remark.Text(
                            "status " + word + " comes without a value",
                            "",
                            "a value, or one of the statuses suppressed, not-applicable, missing, withdrawn",
                            "missing")));
        }
        if (!status.carriesValue() && value != null) {
            remarks.add(Remark.about(
                    row,
                    Column.VALUE,
                    Rule.VALUE_NOT_EXPECTED,
                    new Remark.Text(
                            "status " + word + " comes with the value " + value,
                            value.toString(),
                            "no value with this status",
                            null)));
        }
        return status;
    }

    static void checkValue(RawRow row, Indicator indicator, BigDecimal value, List<Remark> remarks) {
        boolean storable = Decimals.isStorable(value);
        if (!storable || !indicator.admits(value)) {
            remarks.add(Remark.about(
                    row,
                    Column.VALUE,
                    Rule.VALUE_OUT_OF_RANGE,
                    new Remark.Text(
                            "value " + value + " is outside the range of indicator " + indicator.code(),
                            value.toString(),
                            indicator.range() + (storable ? "" : ", and less than " + Decimals.MOST),
                            null)));
        } else if (value.stripTrailingZeros().scale() > indicator.decimals()) {
            remarks.add(Remark.about(
                    row,
                    Column.VALUE,
                    Rule.VALUE_TOO_PRECISE,
                    new Remark.Text(
                            "value " + value + " has more decimals than indicator " + indicator.code(),
                            value.toString(),
                            "at most " + indicator.decimals() + " decimals",
                            null)));
        }
    }
}
