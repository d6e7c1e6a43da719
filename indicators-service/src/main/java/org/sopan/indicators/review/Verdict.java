package org.sopan.indicators.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a level says of figures.
public enum Verdict {
    PASS,
    SEND_BACK;

    /// The word in requests, events and tables: `send-back`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Verdict> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
