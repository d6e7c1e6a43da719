package org.sopan.indicators.intake;

import java.util.Locale;

/// Everything a row is checked for. Errors refuse the row; warnings accept it with a remark.
public enum Rule {
    ROW_UNREADABLE(true, "A line of NDJSON is one JSON object with the documented fields"),
    ROW_LENGTH(true, "A CSV row has as many cells as the header"),
    CELL_MISSING(true, "A row names its area, indicator and period"),
    AREA_UNREADABLE(true, "An area is named by its code (IN, S27, D445, B4358) or by a name that is known"),
    AREA_UNKNOWN(true, "The area is in the catalogue"),
    AREA_NOT_VALID(true, "The area exists in the period, unless the row says that there is no figure"),
    AREA_BELOW_MAPPED(true, "Org units below an area are summed up by the sender"),
    AREA_NOT_ALLOWED(true, "The key and its provider reach the area"),
    INDICATOR_UNREADABLE(true, "An indicator is named by its code"),
    INDICATOR_UNKNOWN(true, "The indicator is in the catalogue"),
    INDICATOR_NOT_ALLOWED(true, "The provider reports the indicator"),
    INDICATOR_NOT_VALID(true, "The indicator is observed in the period"),
    PERIOD_UNREADABLE(
            true,
            "A period is written 2026-04, 2026-Q1, 2026-H1, 2026, FY2026-27, FY2026-27-Q4 or FY2026-27-H2, or is the name"
                    + " of a survey round or season"),
    PERIOD_NOT_BEGUN(true, "A figure is not reported before its period begins"),
    PERIOD_NOT_OPEN(true, "A programme that refuses early figures takes none before its calendar opens the period"),
    PERIOD_CLOSED(true, "A programme that refuses late figures takes none once its calendar has closed the period"),
    DATASET_UNREADABLE(true, "A dataset is a lower-case word"),
    DATASET_NOT_ALLOWED(true, "The provider writes into the dataset"),
    STATUS_UNKNOWN(true, "The status is one of the listed words"),
    VALUE_MISSING(true, "A status that carries a value has one"),
    VALUE_NOT_EXPECTED(true, "A status that carries no value has none"),
    VALUE_UNREADABLE(true, "A value is a decimal number"),
    VALUE_PARENTHESISED(true, "A number in parentheses is a flag for few cases and not a negative number"),
    VALUE_NEGATIVE(true, "A value that cannot be negative is not"),
    VALUE_OUT_OF_RANGE(true, "The value lies within the indicator's range, and below 1E26"),
    VALUE_TOO_PRECISE(true, "The value has no more decimals than the indicator"),
    NOTE_UNREADABLE(true, "A note has no control characters but line breaks and tabs"),
    NOTE_TOO_LONG(true, "A note has at most 500 characters"),
    EVIDENCE_UNFIT(
            true,
            "An evidence link is an absolute http or https address of at most 1000 characters, without a password"),
    REASON_UNFIT(true, "A reason has at most 500 characters, and no control characters but line breaks and tabs"),
    NUMBER_UNREADABLE(true, "Numerator and denominator are decimal numbers, not negative and below 1E26"),
    RATIO_INCOMPLETE(true, "A ratio has a numerator and a denominator above zero"),
    RATIO_ABOVE_ONE(true, "The numerator of a percentage is not larger than its denominator"),
    RATIO_DIFFERS(true, "A value that comes with its numerator and denominator is their ratio"),
    HALF_ALONE(true, "Both halves of a ratio come in one submission"),
    PRECISION_UNFIT(true, "Sample size and standard error come with a survey's figure, above zero"),
    INTERVAL_UNFIT(
            true,
            "A confidence interval has both ends, its figure's value lies in it, and it agrees with a standard error"
                    + " beside it"),
    DUPLICATE_IN_SUBMISSION(true, "A submission holds each figure once"),
    FIGURE_STANDS(true, "A push that only adds figures gives none that stands"),
    FIGURE_ABSENT(true, "A push that only changes figures gives none that does not stand"),
    SUPERSEDED(true, "A row that waited for the name of its area tells a figure that nobody has told since"),
    AREA_BY_NAME(false, "An area was understood by its name"),
    VALUE_OF_FEW_CASES(
            false, "A number in parentheses, or made negative by a spreadsheet, was taken as a value from few cases"),
    VALUE_SPELLING(false, "The value was understood though it is written with separators or in another script");

    private final boolean refuses;
    private final String promise;

    Rule(boolean refuses, String promise) {
        this.refuses = refuses;
        this.promise = promise;
    }

    /// The code in answers: `value-out-of-range`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether a row that breaks it is refused; otherwise it is accepted with a warning.
    public boolean refuses() {
        return refuses;
    }

    /// What the rule demands, as a sentence.
    public String promise() {
        return promise;
    }
}
