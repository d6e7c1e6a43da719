package org.sopan.contracts.event;

import java.util.List;
import java.util.Map;

/// `sopan.provider.defined.v1` on [Topic#CATALOGUE]: the whole of a provider; key `provider/<code>`.
///
/// @param areas codes of the areas it may report for, each with all below it
/// @param indicators codes it may report, or prefixes that end in `*`
/// @param datasets datasets it may report into; `*` is any
public record ProviderDefined(
        String code, Map<String, String> names, List<String> areas, List<String> indicators, List<String> datasets) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.provider.defined.v1";

    public ProviderDefined {
        names = Map.copyOf(names);
        areas = List.copyOf(areas);
        indicators = List.copyOf(indicators);
        datasets = List.copyOf(datasets);
    }
}
