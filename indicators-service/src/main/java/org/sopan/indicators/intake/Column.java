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
    NOTE,
    /// Address of what shows that the figure is right.
    EVIDENCE,
    /// Why the figure was changed.
    REASON,
    /// Cases a survey's figure is made from.
    SAMPLE_SIZE("sampleSize"),
    /// Of a survey's figure, in the indicator's unit.
    STANDARD_ERROR("standardError"),
    /// Lower end of a survey's confidence interval of 95 %, in the indicator's unit.
    CI_LOWER("ciLower"),
    /// Upper end of it.
    CI_UPPER("ciUpper");

    private final String word;

    Column() {
        this.word = name().toLowerCase(Locale.ROOT);
    }

    Column(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /// The field of a JSON object.
    public static Optional<Column> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /// The column under a header, which may be written in capitals.
    public static Optional<Column> ofHeader(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equalsIgnoreCase(word))
                .findFirst();
    }
}
