package org.sopan.rankings.panel;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ObservationState;

/// The newest revision of one area's figure.
///
/// @param value exact; null exactly when the state carries none
/// @param review word of the review step reached
/// @param revision counts from 1 for each figure; a lower one never replaces a higher
public record Cell(AreaCode area, @Nullable BigDecimal value, ObservationState state, String review, int revision) {

    public Cell {
        if (state.carriesValue() != (value != null)) {
            throw new IllegalArgumentException("figure of " + area + ": state " + state.word() + " with value " + value
                    + "; a value stands exactly where the state carries one");
        }
        if (revision < 1) {
            throw new IllegalArgumentException("figure of " + area + ": revision " + revision + " is below 1");
        }
    }
}
