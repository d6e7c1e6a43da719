package org.sopan.indicators.catalogue;

import java.math.BigDecimal;
import java.util.Map;
import org.sopan.contracts.vocabulary.AreaCode;

/// What is known about an area beside its figures: what peers are matched on.
///
/// @param year the year the features describe
/// @param features name to number; shares in percent
public record AreaContext(AreaCode area, int year, Map<String, BigDecimal> features, String source)
        implements Definition {

    public AreaContext {
        features = Map.copyOf(features);
    }

    @Override
    public DefinitionKind kind() {
        return DefinitionKind.AREA_CONTEXT;
    }

    @Override
    public String key() {
        return area.value();
    }
}
