package org.sopan.indicators.catalogue.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.indicators.catalogue.Provider;

/// A provider as it is shown.
@Schema(name = "Provider", description = "Who reports figures, and what of whom.")
public record ProviderView(
        @Schema(examples = "s27-survey", maxLength = 40) String code,

        @Schema(examples = "{\"en\": \"Maharashtra: survey figures\"}")
        Map<String, String> names,

        @Schema(examples = "[\"S27\"]", description = "Areas it reports for, each with all below it.", maxItems = 1000)
        List<String> areas,

        @Schema(examples = "[\"NFHS-*\"]", description = "Codes, or prefixes that end in `*`.", maxItems = 1000)
        List<String> indicators,

        @Schema(examples = "[\"survey\"]", description = "Datasets it writes into; `*` is any.", maxItems = 100)
        List<String> datasets) {

    static ProviderView of(Provider provider) {
        return new ProviderView(
                provider.code().value(),
                new TreeMap<>(provider.names()),
                provider.areas().stream().map(AreaCode::value).toList(),
                provider.indicators(),
                provider.datasets());
    }
}
