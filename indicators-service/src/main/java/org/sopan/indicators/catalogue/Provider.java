package org.sopan.indicators.catalogue;

import java.util.List;
import java.util.Map;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ProviderCode;

/// Who reports figures, and what of whom.
///
/// @param areas areas it may report for, each with all below it
/// @param indicators codes it may report, or prefixes that end in `*`
/// @param datasets datasets it may report into; `*` is any
public record Provider(
        ProviderCode code,
        Map<String, String> names,
        List<AreaCode> areas,
        List<String> indicators,
        List<String> datasets)
        implements Definition {

    /// Figures sent with a key that is bound to no provider come from here.
    public static final ProviderCode DIRECT = new ProviderCode("direct");

    public Provider {
        names = Map.copyOf(names);
        areas = List.copyOf(areas);
        indicators = List.copyOf(indicators);
        datasets = List.copyOf(datasets);
    }

    @Override
    public DefinitionKind kind() {
        return DefinitionKind.PROVIDER;
    }

    @Override
    public String key() {
        return code.value();
    }

    public boolean mayReport(IndicatorCode indicator) {
        return indicators.stream()
                .anyMatch(each -> each.endsWith("*")
                        ? indicator.value().startsWith(each.substring(0, each.length() - 1))
                        : each.equals(indicator.value()));
    }

    public boolean mayWriteInto(DatasetCode dataset) {
        return datasets.contains("*") || datasets.contains(dataset.value());
    }
}
