package org.sopan.indicators.campaign;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.indicators.observation.Observation;

/// How far one area has come with one data point.
///
/// @param state the state the area lies in
/// @param figure the newest of the campaign's days; null when none came
public record PointProgress(
        AreaCode area,
        AreaCode state,
        IndicatorCode indicator,
        Saturation saturation,
        @Nullable Observation figure) {

    public @Nullable BigDecimal value() {
        return figure == null ? null : figure.value();
    }

    public @Nullable BigDecimal share() {
        var value = value();
        return value == null ? null : saturation.share(value);
    }

    /// Whether the area has done it; without a value it has not.
    public boolean reached() {
        var value = value();
        return value != null && saturation.reachedBy(value);
    }
}
