package org.sopan.indicators.intake;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;

/// How sure a survey is of a figure, as it came with the figure.
///
/// @param row number of the row in its submission
/// @param state the state the area lies in
/// @param sampleSize cases the figure is made from
/// @param standardError in the indicator's unit, as it was given or as the interval gives it
/// @param interval as it was given
public record SentPrecision(
        int row,
        IndicatorCode indicator,
        AreaCode area,
        AreaCode state,
        Period period,
        @Nullable Integer sampleSize,
        @Nullable BigDecimal standardError,
        @Nullable Interval interval) {}
