package org.sopan.indicators.catalogue;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// When so few cases stand behind a figure that it is not shown, or flagged.
///
/// @param leastCases with fewer there is no figure: it is `suppressed`
/// @param flaggedBelow with fewer it is of `low-reliability`; null where none is flagged
/// @param words the rule per language
public record Suppression(int leastCases, @Nullable Integer flaggedBelow, Map<String, String> words) {

    public Suppression {
        words = Map.copyOf(Objects.requireNonNullElse(words, Map.of()));
    }
}
