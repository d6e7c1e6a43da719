package org.sopan.indicators.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;

/// Something that is observed.
///
/// @param group code of the indicator this data point belongs to, null when it stands for itself
/// @param rangeLow lowest value that is taken, null when there is no bound
/// @param rangeHigh highest value that is taken, null when there is no bound
/// @param decimals how many decimals a value may have
/// @param sdgTargets targets of the Sustainable Development Goals it says something about
/// @param sdgWeights how much, above 0 and at most 1, where that is not 1
/// @param measure what exactly is counted
/// @param validity when it is observed
/// @param supersededBy what took its place, null where nothing did
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
        Map<String, BigDecimal> sdgWeights,
        Measure measure,
        Validity validity,
        @Nullable IndicatorCode supersededBy,
        @Nullable Integer factSheetNumber,
        boolean nameConfirmed)
        implements Definition {

    public Indicator {
        names = Map.copyOf(names);
        sdgTargets = List.copyOf(sdgTargets);
        // Indicators that were stored before these were thought of have none.
        sdgWeights = Map.copyOf(Objects.requireNonNullElse(sdgWeights, Map.of()));
        measure = Objects.requireNonNullElse(measure, Measure.UNTOLD);
        validity = Objects.requireNonNullElse(validity, Validity.ALWAYS);
    }

    @Override
    public DefinitionKind kind() {
        return DefinitionKind.INDICATOR;
    }

    @Override
    public String key() {
        return code.value();
    }

    /// Whether its figures come in periods of this length; of several frequencies any counts.
    public boolean comesIn(Period period) {
        return Frequency.allOf(frequency).stream().anyMatch(each -> each.fits(period));
    }

    /// Whether figures come without a rhythm, or also without one: by survey round or season.
    public boolean isIrregular() {
        return Frequency.allOf(frequency).contains(Frequency.IRREGULAR);
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
