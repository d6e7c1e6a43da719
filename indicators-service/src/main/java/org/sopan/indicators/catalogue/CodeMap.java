package org.sopan.indicators.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ObservationState;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.contracts.vocabulary.ProviderCode;

/// How a provider's own codes, names and habits are read, so that its system can send what it has.
///
/// @param areas its org units, or spellings of names, to areas
/// @param data its data elements to what is observed
/// @param columns headers of its sheets to what the column holds: `area`, `state`, `district`, `block`,
/// `period`, or `-` for a column that is passed over
/// @param periods its names of periods
/// @param statuses words that stand where a value would be, such as `*`
/// @param fewCasesInParentheses whether a number in parentheses, or the negative number a spreadsheet made of
/// it, means a value from few cases
public record CodeMap(
        ProviderCode provider,
        Map<String, AreaTarget> areas,
        List<DataTarget> data,
        Map<String, String> columns,
        Map<String, Period> periods,
        Map<String, ObservationState> statuses,
        boolean fewCasesInParentheses)
        implements Definition {

    public CodeMap {
        areas = Map.copyOf(areas);
        data = List.copyOf(data);
        columns = Map.copyOf(columns);
        periods = Map.copyOf(periods);
        statuses = Map.copyOf(statuses);
    }

    public static CodeMap empty(ProviderCode provider) {
        return new CodeMap(provider, Map.of(), List.of(), Map.of(), Map.of(), Map.of(), false);
    }

    @Override
    public DefinitionKind kind() {
        return DefinitionKind.CODE_MAP;
    }

    @Override
    public String key() {
        return provider.value();
    }

    /// The area an org unit is, or lies below: what lies below is summed up by the sender.
    public record AreaTarget(AreaCode area, boolean below) {}

    /// What a data element, or one category option combo of it, gives.
    ///
    /// @param category null for the default combo
    public record DataTarget(String element, @Nullable String category, IndicatorCode indicator, Part part) {}

    /// Which part of a figure is given.
    public enum Part {
        VALUE,
        NUMERATOR,
        DENOMINATOR
    }
}
