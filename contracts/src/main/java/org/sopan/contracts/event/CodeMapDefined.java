package org.sopan.contracts.event;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `sopan.code-map.defined.v1` on [Topic#CATALOGUE]: how a provider's own codes are read; key
/// `code-map/<provider>`.
///
/// @param areas its org unit or spelling to an area's code; a code after `<` is the area it lies below
public record CodeMapDefined(String provider, Map<String, String> areas, List<Element> data) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.code-map.defined.v1";

    public CodeMapDefined {
        areas = Map.copyOf(areas);
        data = List.copyOf(data);
    }

    /// A data element, or one category option combo of it, and what it gives.
    ///
    /// @param part `value`, `numerator` or `denominator`
    public record Element(String element, @Nullable String category, String indicator, String part) {}
}
