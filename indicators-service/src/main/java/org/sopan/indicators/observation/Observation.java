package org.sopan.indicators.observation;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.contracts.vocabulary.ProviderCode;

/// One revision of a figure.
///
/// @param state the state the area lies in
/// @param revision counts from 1 within the key
/// @param value null exactly when the status carries none
/// @param submission what it came with, and `row` in it
/// @param acceptedAt since when it counted
/// @param origin the revision whose value this one repeats (moved by a review, restored by a withdrawal;
///     its own number where a withdrawal left nothing); null where a push brought the value
/// @param ratio what the value was worked out from; null where it came as such
public record Observation(
        FigureKey key,
        AreaCode state,
        int revision,
        @Nullable BigDecimal value,
        ObservationState status,
        String review,
        ProviderCode provider,
        String submission,
        int row,
        Words words,
        Instant acceptedAt,
        @Nullable Integer origin,
        @Nullable Ratio ratio) {

    public @Nullable String note() {
        return words.note();
    }

    public @Nullable BigDecimal numerator() {
        return ratio == null ? null : ratio.numerator();
    }

    public @Nullable BigDecimal denominator() {
        return ratio == null ? null : ratio.denominator();
    }
}
