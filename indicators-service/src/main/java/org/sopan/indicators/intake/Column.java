package org.sopan.indicators.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a row may say. The word is the CSV header and the JSON field.
public enum Column {
    AREA,
    INDICATOR,
    /// Category option combo: what a sender's data element is broken down by.
    CATEGORY,
    PERIOD,
    VALUE,
    NUMERATOR,
    DENOMINATOR,
    STATUS,
    DATASET,
    NOTE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Column> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
