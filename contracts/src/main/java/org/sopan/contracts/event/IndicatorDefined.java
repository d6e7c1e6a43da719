package org.sopan.contracts.event;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `sopan.indicator.defined.v1` on [Topic#CATALOGUE]: the whole of an indicator or data point; key `indicator/<code>`.
///
/// @param direction `higher`, `lower` or `target`
/// @param group the indicator a data point belongs to, or null when it stands for itself
/// @param rangeLow lowest plausible value, or null
/// @param rangeHigh highest plausible value, or null
/// @param nameConfirmed false where the wording is from general knowledge and not from a published list
public record IndicatorDefined(
        String code,
        Map<String, String> names,
        String unit,
        String direction,
        @Nullable String group,
        @Nullable String frequency,
        @Nullable String sourceSystem,
        @Nullable BigDecimal rangeLow,
        @Nullable BigDecimal rangeHigh,
        int decimals,
        List<String> sdgTargets,
        boolean nameConfirmed) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.indicator.defined.v1";

    public IndicatorDefined {
        names = Map.copyOf(names);
        sdgTargets = List.copyOf(sdgTargets);
    }
}
