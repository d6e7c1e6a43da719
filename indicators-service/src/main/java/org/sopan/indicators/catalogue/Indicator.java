package org.sopan.indicators.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.IndicatorCode;

/// Something that is observed.
///
/// @param group code of the indicator this data point belongs to, null when it stands for itself
/// @param rangeLow lowest value that is taken, null when there is no bound
/// @param rangeHigh highest value that is taken, null when there is no bound
/// @param decimals how many decimals a value may have
/// @param factSheetNumber its number in the survey's fact sheet, where it has one
/// @param nameConfirmed false where the wording is from general knowledge and not from a published list
public record Indicator(
        IndicatorCode code,
        Map<String, String> names,
        String unit,
        Direction direction,
        @Nullable String group,
        @Nullable String frequency,
        @Nullable String sourceSystem,
        @Nullable BigDecimal rangeLow,
        @Nullable BigDecimal rangeHigh,
        int decimals,
        List<String> sdgTargets,
        @Nullable Integer factSheetNumber,
        boolean nameConfirmed)
        implements Definition {

    public Indicator {
        names = Map.copyOf(names);
        sdgTargets = List.copyOf(sdgTargets);
    }

    @Override
    public DefinitionKind kind() {
        return DefinitionKind.INDICATOR;
    }

    @Override
    public String key() {
        return code.value();
    }

    /// The range in words for people: `0..100 %`.
    public String range() {
        return (rangeLow == null ? "" : rangeLow.toPlainString())
                + ".."
                + (rangeHigh == null ? "" : rangeHigh.toPlainString()) + " " + unit;
    }

    public boolean admits(BigDecimal value) {
        return (rangeLow == null || value.compareTo(rangeLow) >= 0)
                && (rangeHigh == null || value.compareTo(rangeHigh) <= 0);
    }
}
