package org.sopan.indicators.catalogue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How far figures have come in their review.
public enum ReviewStep {
    SUBMITTED,
    SENT_BACK,
    CHECKED,
    APPROVED,
    PUBLISHED;

    /// The word in figures, events and tables: `sent-back`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReviewStep> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
