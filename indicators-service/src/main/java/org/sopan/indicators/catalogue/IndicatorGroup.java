package org.sopan.indicators.catalogue;

import java.util.List;
import java.util.Map;
import org.sopan.contracts.vocabulary.IndicatorCode;

/// An indicator that is not observed itself but made of data points.
public record IndicatorGroup(
        String code, Map<String, String> names, String theme, List<IndicatorCode> dataPoints, boolean nameConfirmed)
        implements Definition {

    public IndicatorGroup {
        names = Map.copyOf(names);
        dataPoints = List.copyOf(dataPoints);
    }

    @Override
    public DefinitionKind kind() {
        return DefinitionKind.GROUP;
    }

    @Override
    public String key() {
        return code;
    }
}
