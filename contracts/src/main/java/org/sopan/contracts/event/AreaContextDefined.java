package org.sopan.contracts.event;

import java.math.BigDecimal;
import java.util.Map;

/// `sopan.area-context.defined.v1` on [Topic#CATALOGUE]: what peers of an area are matched on; key
/// `area-context/<code>`.
///
/// @param year the year the features describe, such as that of a census
/// @param features name of a feature to its number; shares in percent
public record AreaContextDefined(String area, int year, Map<String, BigDecimal> features, String source) {

    /// The CloudEvents type.
    public static final String TYPE = "sopan.area-context.defined.v1";

    public AreaContextDefined {
        features = Map.copyOf(features);
    }
}
