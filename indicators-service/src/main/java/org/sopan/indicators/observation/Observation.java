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
        @Nullable String note,
        Instant acceptedAt) {}
