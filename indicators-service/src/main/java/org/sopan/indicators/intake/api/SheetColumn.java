package org.sopan.indicators.intake.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a column of a sheet with areas down holds.
enum SheetColumn {
    AREA,
    STATE,
    DISTRICT,
    BLOCK,
    PERIOD,
    DATASET,
    /// Passed over.
    NAME,
    /// Figures of one data point.
    FIGURES;

    /// By the word of a header or of a code map.
    static Optional<SheetColumn> find(String word) {
        if (word.equals("-")) {
            return Optional.of(NAME);
        }
        var lower = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each ->
                        each != FIGURES && each.name().toLowerCase(Locale.ROOT).equals(lower))
                .findFirst();
    }
}
