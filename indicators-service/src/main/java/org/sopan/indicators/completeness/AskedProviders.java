package org.sopan.indicators.completeness;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.DatasetCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.DefinitionKind;
import org.sopan.indicators.catalogue.Provider;

/// Of whom the missing figures of an area are asked: of those that may report them, the provider whose own area is the
/// narrowest, by code among equals. Keys without a provider are asked last.
final class AskedProviders {

    private final List<Provider> nearest;

    AskedProviders(Catalogue catalogue, DatasetCode dataset, AreaCode area) {
        this.nearest = catalogue.all(DefinitionKind.PROVIDER, Provider.class).stream()
                .filter(provider -> provider.mayWriteInto(dataset))
                .map(provider -> new Covering(provider, depth(provider, catalogue, area)))
                .filter(covering -> covering.depth() >= 0)
                .sorted(Comparator.comparingInt(Covering::depth)
                        .reversed()
                        .thenComparing(each -> each.provider().code().equals(Provider.DIRECT))
                        .thenComparing(each -> each.provider().code().value()))
                .map(Covering::provider)
                .toList();
    }

    @Nullable
    ProviderCode of(IndicatorCode indicator) {
        return nearest.stream()
                .filter(provider -> provider.mayReport(indicator))
                .map(Provider::code)
                .findFirst()
                .orElse(null);
    }

    private record Covering(Provider provider, int depth) {}

    /// How long the code of the deepest of its areas is that holds this one: the deeper, the longer; -1 when none does.
    private static int depth(Provider provider, Catalogue catalogue, AreaCode area) {
        return provider.areas().stream()
                .filter(each -> catalogue.liesWithin(area, each))
                .mapToInt(each -> each.level().digits())
                .max()
                .orElse(-1);
    }
}
