package org.sopan.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.event.IndicatorDefined;
import org.sopan.contracts.vocabulary.IndicatorCode;

/// An indicator or data point as it now stands.
///
/// @param names name per language tag; `en` is always present
/// @param direction `higher`, `lower` or `target`: which values are better
/// @param group the indicator a data point belongs to, or null when it stands for itself
/// @param decimals places after the point that its figures are given with
/// @param range lowest and highest plausible value
public record Indicator(
        IndicatorCode code,
        Map<String, String> names,
        String unit,
        String direction,
        @Nullable IndicatorCode group,
        int decimals,
        Range range,
        List<String> sdgTargets) {

    public Indicator {
        Names.check(code.value(), names);
        names = Map.copyOf(names);
        sdgTargets = List.copyOf(sdgTargets);
    }

    /// Throws [IllegalArgumentException] when the event breaks its contract.
    static Indicator of(IndicatorDefined event) {
        return new Indicator(
                new IndicatorCode(event.code()),
                event.names(),
                event.unit(),
                event.direction(),
                event.group() == null ? null : new IndicatorCode(event.group()),
                event.decimals(),
                new Range(event.rangeLow(), event.rangeHigh()),
                event.sdgTargets());
    }

    /// The English name.
    public String name() {
        return Names.english(names);
    }

    public Optional<String> findName(String language) {
        return Optional.ofNullable(names.get(language));
    }

    /// Plausible values, both ends included; null is open.
    public record Range(@Nullable BigDecimal low, @Nullable BigDecimal high) {}
}
