package org.sopan.indicators.catalogue;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;

/// A value that is to be reached.
///
/// @param area null for all areas
/// @param by period at whose end it is to be reached
public record Target(IndicatorCode indicator, @Nullable AreaCode area, Period by, BigDecimal value, String source)
        implements Definition {

    @Override
    public DefinitionKind kind() {
        return DefinitionKind.TARGET;
    }

    @Override
    public String key() {
        return indicator + "/" + (area == null ? "all" : area) + "/" + by;
    }
}
