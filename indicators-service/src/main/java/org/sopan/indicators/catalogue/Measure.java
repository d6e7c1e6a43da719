package org.sopan.indicators.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.IndicatorCode;

/// What exactly an indicator counts.
///
/// @param definitions per language; none where no source defines it
/// @param numerator the data point above the line, where it is one
/// @param denominator the data point below the line, where it is one
/// @param targetValue what to come near to, where the direction is [Direction#TARGET] and a source says it
/// @param suppression null where there is no such rule
public record Measure(
        Map<String, String> definitions,
        @Nullable IndicatorCode numerator,
        @Nullable IndicatorCode denominator,
        @Nullable BigDecimal targetValue,
        @Nullable Suppression suppression) {

    static final Measure UNTOLD = new Measure(Map.of(), null, null, null, null);

    public Measure {
        definitions = Map.copyOf(Objects.requireNonNullElse(definitions, Map.of()));
    }
}
