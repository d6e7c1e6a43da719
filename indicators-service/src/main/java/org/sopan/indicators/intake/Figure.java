package org.sopan.indicators.intake;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.contracts.vocabulary.Period;

/// A row that was understood and kept every rule that can be judged by looking at it alone.
///
/// @param row number of the row in its submission
/// @param state the state the area lies in
/// @param value null exactly when the status carries none
/// @param ratio what the value was worked out from, where both halves were sent
public record Figure(
        int row,
        int line,
        IndicatorCode indicator,
        AreaCode area,
        AreaCode state,
        Period period,
        DatasetCode dataset,
        @Nullable BigDecimal value,
        ObservationState status,
        Words words,
        @Nullable Ratio ratio) {

    public Figure {
        if ((value != null) != status.carriesValue()) {
            throw new IllegalArgumentException("status " + status.word() + " and value " + value + " do not fit");
        }
    }

    /// A figure that was sent as its value alone, without a word.
    public Figure(
            int row,
            int line,
            IndicatorCode indicator,
            AreaCode area,
            AreaCode state,
            Period period,
            DatasetCode dataset,
            @Nullable BigDecimal value,
            ObservationState status) {
        this(row, line, indicator, area, state, period, dataset, value, status, Words.NONE, null);
    }
}
